import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../core/model/json.ts';
import { brokenExtensions, extensionsOf } from '../../../../core/parse/hosted/extensions.ts';

const extension = (name: string, members: JsonObject): JsonObject => ({
  [`extensions:${name}`]: { type: ['Extension', `extensions:${name}`], ...members },
});

describe('extensions of Open Badges 1.1–2.1', () => {
  const WELL_FORMED: [string, JsonObject, string, string | null][] = [
    ['ApplyLink', { url: 'https://a.example.org/' }, 'https://a.example.org/', 'https://a.example.org/'],
    ['OriginalCreator', { url: 'http://a.example.org/o' }, 'http://a.example.org/o', 'http://a.example.org/o'],
    ['GeoCoordinates', { description: 'A hall', geo: { latitude: 35.1, longitude: -1 } }, 'A hall · 35.1, -1', null],
    ['Accessibility', { accessibilityFeature: ['captions', 'braille'] }, 'captions, braille', null],
    [
      'LicenseExtension',
      { id: 'CC-BY', name: 'Attribution', legalCode: 'https://l.example.org/' },
      'Attribution',
      'https://l.example.org/',
    ],
    [
      'Assessment',
      { description: 'Two parts', assessments: [{ type: 'Exam' }, { type: ['Artifact'] }] },
      'Two parts (Exam, Artifact)',
      null,
    ],
  ];
  it.each(WELL_FORMED)('reads %s', (name, members, value, url) => {
    expect(extensionsOf(extension(name, members))).toEqual([{ name, value, url }]);
    expect(brokenExtensions(extension(name, members))).toEqual([]);
  });

  it.each([
    ['ApplyLink', {}],
    ['ApplyLink', { url: 'javascript:alert(1)' }],
    ['OriginalCreator', { url: 7 }],
    ['GeoCoordinates', { geo: { latitude: '35', longitude: 1 } }],
    ['GeoCoordinates', { geo: { latitude: 91, longitude: 1 } }],
    ['Accessibility', { accessibilityFeature: [] }],
    ['Accessibility', { accessibilityFeature: 'captions', url: 'x' }],
    ['LicenseExtension', { name: 'Attribution' }],
    ['Assessment', { description: 'Two parts' }],
    ['Assessment', { description: 'Two parts', assessments: [{ type: 'Guess' }] }],
  ] as [string, JsonObject][])('shows nothing of a %s that is not as its schema asks, and says so', (name, members) => {
    expect(extensionsOf(extension(name, members))).toEqual([{ name, value: null, url: null }]);
    expect(brokenExtensions(extension(name, members))).toEqual([name]);
  });

  it('names one that is not known, by its type or else by its member, and finds no fault in it', () => {
    const document = {
      ...extension('Mood', { mood: 'blue' }),
      'https://x.example.org/terms#Size': { type: 'Extension', size: 3 },
      named: { type: ['extension', 'constructor'] },
    };
    expect(extensionsOf(document).map(({ name, value }) => [name, value])).toEqual([
      ['Mood', null],
      ['Size', null],
      ['constructor', null],
    ]);
    expect(brokenExtensions(document)).toEqual([]);
  });

  it('reads a list of them and full addresses of types, and takes no other object for one', () => {
    const type = ['https://w3id.org/openbadges/extensions#ApplyLink', 'https://w3id.org/openbadges#Extension'];
    const document = { apply: [{ '@type': type, url: 'https://a.example.org/' }, 'text', null], criteria: { type: 'Criteria' } };
    expect(extensionsOf(document)).toEqual([
      { name: 'ApplyLink', value: 'https://a.example.org/', url: 'https://a.example.org/' },
    ]);
  });
});
