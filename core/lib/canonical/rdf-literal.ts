/** A literal of an RDF graph, and the value of JSON that says it. */
export interface Literal {
  kind: 'literal';
  /** As it stands in the quad. */
  lexical: string;
  datatype: string;
  language?: string;
  direction?: string;
  value: string | number | boolean;
}

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const I18N = 'https://www.w3.org/ns/i18n#';

/** Datatypes of numbers; Open Badges writes the namespace with https as well. */
const NUMBERS =
  /^https?:\/\/www\.w3\.org\/2001\/XMLSchema#(integer|decimal|double|float|int|long|short|(non)?(Positive|Negative|positive|negative)Integer)$/;
const BOOLEAN = /^https?:\/\/www\.w3\.org\/2001\/XMLSchema#boolean$/;

/**
 * A value object of expanded JSON-LD as its quad has it (JSON-LD 1.1 API §8.4), so that two ways of writing one literal
 * (`1` and `"1"` of type integer) are one.
 */
export function readLiteral(object: Readonly<Record<string, unknown>>): Literal {
  const { lexical, datatype } = inQuad(object['@value'], object['@type']);
  const language = object['@language'];
  const direction = object['@direction'];
  const tagged = taggedBy(datatype);
  return {
    kind: 'literal',
    lexical,
    datatype,
    ...(typeof language === 'string' && { language }),
    ...(typeof direction === 'string' && { direction }),
    ...tagged,
    value: native(lexical, datatype),
  };
}

function inQuad(value: unknown, type: unknown): { lexical: string; datatype: string } {
  const given = typeof type === 'string' ? type : null;
  if (typeof value === 'boolean') return { lexical: String(value), datatype: given ?? `${XSD}boolean` };
  const isDouble = typeof value === 'number' && (String(value).includes('.') || Math.abs(value) >= 1e21);
  if (isDouble || given === `${XSD}double`) {
    const lexical = Number.parseFloat(String(value))
      .toExponential(15)
      .replace(/(\d)0*e\+?/, '$1E');
    return { lexical, datatype: given ?? `${XSD}double` };
  }
  if (typeof value === 'number') return { lexical: value.toFixed(0), datatype: given ?? `${XSD}integer` };
  return { lexical: String(value), datatype: given ?? `${XSD}string` };
}

/** The value that JSON has for a literal; a number that does not fit stays a text. */
function native(lexical: string, datatype: string): string | number | boolean {
  if (BOOLEAN.test(datatype) && (lexical === 'true' || lexical === 'false')) return lexical === 'true';
  if (NUMBERS.test(datatype) && /^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(lexical)) {
    const number = Number(lexical);
    if (Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER) return number;
  }
  return lexical;
}

/** Language and direction may also be written as a datatype (JSON-LD 1.1 §10.2.1). */
function taggedBy(datatype: string): { language?: string; direction?: string } {
  if (!datatype.startsWith(I18N)) return {};
  const [language, direction] = datatype.slice(I18N.length).split('_');
  return { ...(language && { language }), ...(direction && { direction }) };
}
