import { ELEMENTS, type ElementRow } from './elements-table.ts';

/** The Custom Elements Manifest (schema 1.0.0) of the entry: what editors, Storybook and frameworks read. */
export function customElements(entry: string): string {
  const manifest = {
    schemaVersion: '1.0.0',
    readme: '',
    modules: [
      {
        kind: 'javascript-module',
        path: entry,
        declarations: ELEMENTS.map(declarationOf),
        exports: ELEMENTS.flatMap(({ tag, className }) => {
          const declaration = { name: className, module: entry };
          return [
            { kind: 'js', name: className, declaration },
            { kind: 'custom-element-definition', name: tag, declaration },
          ];
        }),
      },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function declarationOf(element: ElementRow): object {
  const { tag, className, about, attributes, methods, events, slots, parts, properties } = element;
  return {
    kind: 'class',
    customElement: true,
    tagName: tag,
    name: className,
    description: about,
    superclass: { name: 'ReactiveElement', package: '@lit/reactive-element' },
    attributes: attributes.map(({ name, type, fallback, about }) => ({
      name,
      fieldName: name,
      type: { text: type },
      ...(fallback !== undefined && { default: fallback }),
      description: about,
    })),
    members: [
      ...attributes.map(({ name, type, fallback, about }) => ({
        kind: 'field',
        name,
        attribute: name,
        type: { text: type },
        ...(fallback !== undefined && { default: fallback }),
        description: about,
      })),
      ...methods.map(({ name, returns, about }) => ({
        kind: 'method',
        name,
        return: { type: { text: returns } },
        description: about,
      })),
    ],
    events: events.map(({ name, type, about }) => ({ name, type: { text: type }, description: about })),
    slots: slots.map(described),
    cssParts: parts.map(described),
    cssProperties: properties.map(({ name, fallback, about }) => ({ name, default: fallback, description: about })),
  };
}

const described = ({ name, about }: { name: string; about: string }) => ({ name, description: about });
