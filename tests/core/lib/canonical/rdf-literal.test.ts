import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalNQuads } from '../../../../core/lib/canonical/json-ld.ts';
import { readLiteral } from '../../../../core/lib/canonical/rdf-literal.ts';
import { countedDigests } from '../../../../core/lib/canonical/work-digest.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('x', '5', '-1.50', 'true', '1e3', ''),
);
const type = fc.constantFrom(
  undefined,
  ...['string', 'boolean', 'double', 'float', 'integer', 'dateTime', 'anyURI'].map((name) => XSD + name),
);

describe('literals', () => {
  it('stand in quads as they are read', async () => {
    await fc.assert(
      fc.asyncProperty(value, type, async (written, datatype) => {
        const object = { '@value': written, ...(datatype && { '@type': datatype }) };
        const expanded = [{ '@id': 'urn:s', 'urn:p': [object] }];
        const read = readLiteral(object);
        const suffix = read.datatype === `${XSD}string` ? '' : `^^<${read.datatype}>`;
        expect(await canonicalNQuads(expanded, countedDigests('SHA-256'))).toBe(`<urn:s> <urn:p> "${read.lexical}"${suffix} .\n`);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a number', { '@value': 2 }, 2],
    ['a number as text', { '@value': '2', '@type': `${XSD}positiveInteger` }, 2],
    ['a fraction', { '@value': '2.50', '@type': 'https://www.w3.org/2001/XMLSchema#float' }, 2.5],
    ['truth', { '@value': 'true', '@type': `${XSD}boolean` }, true],
    ['a date', { '@value': '2026-01-01', '@type': `${XSD}date` }, '2026-01-01'],
    ['a number that no double holds', { '@value': '12345678901234567890', '@type': `${XSD}integer` }, '12345678901234567890'],
    ['no number', { '@value': 'many', '@type': `${XSD}integer` }, 'many'],
    ['no truth', { '@value': 'yes', '@type': `${XSD}boolean` }, 'yes'],
    ['digits of a text', { '@value': '007' }, '007'],
  ])('are read as JSON has them: %s', (_, object, expected) => expect(readLiteral(object).value).toBe(expected));

  it('have their language and direction, also where these are written as a datatype', () => {
    expect(readLiteral({ '@value': 'x', '@language': 'he', '@direction': 'rtl' })).toMatchObject({
      language: 'he',
      direction: 'rtl',
    });
    expect(readLiteral({ '@value': 'x', '@type': 'https://www.w3.org/ns/i18n#he_rtl' })).toMatchObject({
      language: 'he',
      direction: 'rtl',
    });
    expect(readLiteral({ '@value': 'x', '@type': 'https://www.w3.org/ns/i18n#_ltr' })).toMatchObject({ direction: 'ltr' });
  });
});
