import { describe, expect, it } from 'vitest';
import { relabel } from '../../../../core/proof/suites/relabel.ts';

const LABELS = new Map([
  [0, 'uZ'],
  [1, 'uA'],
  [10, 'uM'],
]);

describe('relabel', () => {
  it('names subjects, objects and graphs anew and sorts by code unit', () => {
    const quads = [
      '_:c14n0 <urn:p> _:c14n1 .\n',
      '_:c14n1 <urn:p> <urn:o> _:c14n10 .\n',
      '_:c14n10 <urn:p> _:c14n0 _:c14n1 .\n',
      '<urn:s> <urn:p> "x"@en _:c14n0 .\n',
    ];
    expect(relabel(quads, LABELS)).toEqual([
      '<urn:s> <urn:p> "x"@en _:uZ .\n',
      '_:uA <urn:p> <urn:o> _:uM .\n',
      '_:uM <urn:p> _:uZ _:uA .\n',
      '_:uZ <urn:p> _:uA .\n',
    ]);
  });

  it('leaves alone what only looks like a node inside a text', () => {
    const quads = ['_:c14n0 <urn:p> " _:c14n1 . _:c14n9 " .\n', '_:c14n0 <urn:p> "_:c14n9 .\\n"^^<urn:t> .\n'];
    expect(relabel(quads, LABELS)).toEqual(quads.map((quad) => quad.replace('_:c14n0', '_:uZ')).sort());
  });

  it('gives nothing where a node has no label', () => {
    expect(relabel(['<urn:s> <urn:p> _:c14n2 .\n'], LABELS)).toBeNull();
  });
});
