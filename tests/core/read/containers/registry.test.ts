import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CONTAINERS, containerOf } from '../../../../core/read/containers/registry.ts';
import { pngOf } from '../../../support/make-png.ts';
import { problemOfLater } from '../../../support/problem-of.ts';

const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.e30.AA';
const kind = (source: string | Uint8Array) =>
  containerOf(typeof source === 'string' ? new TextEncoder().encode(source) : source)?.id ?? null;

describe('the kind of a file', () => {
  it.each([
    ['png', pngOf()],
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['svg', '\ufeff \n<?xml version="1.0"?><!-- <html> --><s:svg xmlns:s="x"/>'],
    ['svg', '<!DOCTYPE svg [<!ENTITY x "y">]><svg/>'],
    ['svg', '<?xml version="1.0"?><rdf/>'],
    ['svg', '<?xml version="1.0"?><!-- cut short'],
    ['json', '{}'],
    ['json', '\ufeff\r\n [1]'],
    ['json', '{ not JSON'],
    ['jws', TOKEN],
    ['jws', `\ufeff\n${TOKEN}\n`],
  ])('is %s for %s', (id, source) => {
    expect(kind(source)).toBe(id);
  });

  it.each([
    ['nothing', ''],
    ['a web page', '<!doctype html><html><svg/></html>'],
    ['a web page without a DOCTYPE', '<html><body>'],
    ['XHTML', '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['an HTML fragment', '<p><svg/></p>'],
    ['a comment that does not end', '<!-- '],
    ['JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['gzip', gzipSync('<svg/>')],
    ['text', 'hello'],
    ['a JSON string', '"x"'],
    ['a comment before JSON', '/* c */{}'],
    ['a host name', 'eu.example.org'],
    ['a token that is not ASCII', `${TOKEN}é`],
    ['the signature of PNG after a text-mode transfer', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0a, 0x1a, 0x0a])],
  ])('is unknown for %s', (_, source) => {
    expect(kind(source)).toBeNull();
  });

  it('is recognised by one container only', () => {
    for (const source of [pngOf(), ...['<svg/>', '{}', TOKEN].map((text) => new TextEncoder().encode(text))]) {
      expect(CONTAINERS.filter((container) => container.recognises(source))).toHaveLength(1);
    }
  });
});

describe('documents and tokens as files', () => {
  const read = async (text: string) => containerOf(new TextEncoder().encode(text))?.read(new TextEncoder().encode(text));

  it('are carried as they are', async () => {
    expect(await read(' {"a":')).toEqual({ carried: { kind: 'json', source: new TextEncoder().encode(' {"a":') }, notes: [] });
    expect(await read(`\ufeff${TOKEN}\n`)).toEqual({ carried: { kind: 'jws', token: TOKEN }, notes: [] });
  });

  it('are refused over their limits', async () => {
    expect(await problemOfLater(() => read(`{${' '.repeat(5_242_879)}`))).toBeNull();
    expect((await problemOfLater(() => read(`{${' '.repeat(5_242_880)}`)))?.code).toBe('read.too-large');
    expect((await problemOfLater(() => read(`${TOKEN}${'A'.repeat(1_048_576)}`)))?.code).toBe('read.too-large');
  });
});
