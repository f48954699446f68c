import { ELEMENTS, type ElementRow } from './elements-table.ts';

const MADE = '// Made by widget/build/declarations.ts.\n';

/** Types of the entry, `tashika/widget`: they name nothing of Lit, which is inside the built file. */
export function entryTypes(): string {
  return `${MADE}import type { CheckReport, Report } from '../core/index.js';

export type { Report };

${ELEMENTS.map(classOf).join('\n')}
export interface BadgeSource {
  url: string;
  own: boolean;
}

export interface CheckerOptions {
  relay: string | null;
  site: string;
}

export interface CheckOptions {
  signal: AbortSignal;
  onCheck?: ((check: CheckReport) => void) | undefined;
  fresh?: boolean | undefined;
}

export interface Checker {
  check: (source: BadgeSource, options: CheckOptions) => Promise<Report>;
}

export interface WidgetOptions {
  /** Verifies in place of the widget's own checker. */
  checker?: ((options: CheckerOptions) => Checker | Promise<Checker>) | undefined;
  /** A page that takes \`#u=<address of a badge>\`; empty: no such link is shown. */
  independent?: string | undefined;
}

/** Sets what all elements of this copy of the widget go by from now on. */
export declare function configure(options: WidgetOptions): void;

declare global {
  interface HTMLElementTagNameMap {
${ELEMENTS.map(({ tag, className }) => `    '${tag}': ${className};`).join('\n')}
  }
  interface HTMLElementEventMap {
    'tashika-report': CustomEvent<Report>;
  }
}
`;
}

/** Types for JSX of React, `tashika/widget/react`: React 19 sets properties and listens to custom events by their names. */
export function reactTypes(): string {
  return `${MADE}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Report, ${classNames()} } from './tashika.js';

${ELEMENTS.map((element) => propsOf(element, `Omit<DetailedHTMLProps<HTMLAttributes<${element.className}>, ${element.className}>, 'lang'>`)).join('\n')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${intrinsics()}
    }
  }
}
`;
}

/** Types for JSX of Preact, `tashika/widget/preact`. */
export function preactTypes(): string {
  return `${MADE}import type { HTMLAttributes } from 'preact';
import type { Report, ${classNames()} } from './tashika.js';

${ELEMENTS.map((element) => propsOf(element, `Omit<HTMLAttributes<${element.className}>, ${omitted(element)}>`)).join('\n')}
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
${intrinsics()}
    }
  }
}
`;
}

/** Types for templates of Vue, \`tashika/widget/vue\`. */
export function vueTypes(): string {
  return `${MADE}import type { DefineComponent } from 'vue';
import type { Report } from './tashika.js';

${ELEMENTS.map(
  ({ className, attributes, events }) => `export interface ${className}Props {
${attributes.map(({ name, type }) => `  ${name}?: ${type} | undefined;`).join('\n')}
${events.map(({ name, type }) => `  ${vueHandler(name)}?: (event: ${type}) => void;`).join('\n')}
}
`,
).join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${ELEMENTS.map(({ tag, className }) => `    '${tag}': DefineComponent<${className}Props>;`).join('\n')}
  }
}
`;
}

function classOf({ className, about, attributes, methods }: ElementRow): string {
  return `/** ${about} */
export declare class ${className} extends HTMLElement {
${attributes.map(({ name, type, about }) => `  /** ${about} */\n  ${name}: ${type};`).join('\n')}
${methods.map(({ name, parameters, returns, about }) => `  /** ${about} */\n  ${name}(${parameters}): ${returns};\n`).join('')}}
`;
}

function propsOf({ className, attributes, events }: ElementRow, base: string): string {
  return `export type ${className}Props = ${base} & {
${attributes.map(({ name, type }) => `  ${name}?: ${type} | undefined;`).join('\n')}
${events.map(({ name, type }) => `  'on${name}'?: ((event: ${type}) => void) | undefined;`).join('\n')}
};
`;
}

const omitted = ({ attributes }: ElementRow): string => attributes.map(({ name }) => `'${name}'`).join(' | ');
const classNames = (): string => ELEMENTS.map(({ className }) => className).join(', ');
const intrinsics = (): string => ELEMENTS.map(({ tag, className }) => `      '${tag}': ${className}Props;`).join('\n');
const vueHandler = (event: string): string => `on${`-${event}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
