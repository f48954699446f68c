import { describe, expect, it } from 'vitest';
import { readInstant } from '../../../../core/lib/dates.ts';
import type { JsonObject } from '../../../../core/model/json.ts';
import { badgeOfCertificate } from '../../../../core/parse/certificate/badge-of-certificate.ts';
import { displayOf } from '../../../../core/parse/certificate/display-of.ts';
import { pictureWithin } from '../../../../core/parse/certificate/picture-within.ts';
import { certificate2, document12 } from '../../../support/anchored-badges.ts';

const of2 = (changes: object = {}) => badgeOfCertificate('blockcerts-2', certificate2(changes) as JsonObject);
const of12 = (changes: object = {}) => badgeOfCertificate('blockcerts-1.2', document12(changes) as JsonObject);
const display = (document: object) => displayOf(document as JsonObject);

describe('the badge in a certificate', () => {
  it('has the name of its class, and its holder from where each edition has it', () => {
    expect(of2()).toMatchObject({
      name: 'Sample Statistics',
      recipientName: 'Hanako Sato',
      issuer: { name: 'Sample University' },
    });
    const alpha = { type: 'email', identity: 'x', recipientProfile: { name: 'Taro' } };
    expect(of2({ recipientProfile: undefined, recipient: alpha }).recipientName).toBe('Taro');
    expect(of12()).toMatchObject({ name: 'Sample Statistics', recipientName: 'Hanako Sato', issuedOn: '2025-02-01' });
    expect(of12({ recipient: { identity: 'x' } }).recipientName).toBeNull();
  });

  it('has no value where the hash covers several: none of them is more signed than the others', () => {
    expect(of2({ recipientProfile: [{ name: 'A' }, { name: 'B' }] }).recipientName).toBeNull();
    expect(of2({ badge: [{ name: 'A' }, { name: 'B' }] })).toMatchObject({ name: null, issuer: { id: null } });
  });

  it('has no end that anybody could read where the hash covers several, and is not without one', () => {
    const { expires } = of2({ expires: ['2030-01-01', '2020-01-01'] });
    expect(expires).not.toBeNull();
    expect(readInstant(expires ?? '')).toBeNull();
  });

  it('knows an identity by its kind, also as the graph names it', () => {
    const recipient = (type: string) => of2({ recipient: { type, identity: 'sha256$00', hashed: true, salt: 's' } }).recipients;
    for (const type of ['email', 'schema:email', 'http://schema.org/email']) {
      expect(recipient(type)).toEqual([{ type: 'email', identity: 'sha256$00', hashed: true, salt: 's' }]);
    }
  });
});

describe('a picture inside of a certificate', () => {
  it('is shown where browsers show it as no more than a picture', () => {
    for (const kind of ['png', 'jpeg', 'gif', 'svg+xml']) {
      const address = `data:image/${kind};base64,iVBORw0KGgo=`;
      expect(pictureWithin(address)).toEqual({ pictureWithin: address });
    }
    const others = [
      null,
      'https://example.org/b.png',
      'data:text/html;base64,PHA+',
      'data:image/svg+xml,<svg/>',
      'data:image/png;base64,<',
      'data:image/png;charset=x;base64,AA==',
      'javascript:alert(1)',
      `data:image/png;base64,${'A'.repeat(1024 * 1024)}`,
    ];
    for (const address of others) expect(pictureWithin(address)).toEqual({});
  });
});

describe('how a certificate wants to look', () => {
  it('is read from 3.x and from 2.x', () => {
    const content = '<p>x</p>';
    expect(display({ display: { contentMediaType: 'Text/HTML; charset=utf-8', content } })).toEqual({
      display: { mediaType: 'text/html', content, encoding: null },
    });
    expect(display({ display: { contentMediaType: 'image/png', content: 'AA', contentEncoding: 'Base64' } })).toEqual({
      display: { mediaType: 'image/png', content: 'AA', encoding: 'base64' },
    });
    expect(display({ displayHtml: content, metadataJson: '{}' })).toEqual({
      display: { mediaType: 'text/html', content, encoding: null },
      metadata: '{}',
    });
  });
  it('is left out where it is larger than any certificate needs', () => {
    const content = 'x'.repeat(3 * 1024 * 1024 + 1);
    expect(display({ displayHtml: content, metadataJson: content })).toEqual({});
    expect(display({ displayHtml: 'x', metadataJson: 'x'.repeat(256 * 1024) }).metadata).toHaveLength(256 * 1024);
  });
  it('is nothing where part of it is not covered', () => {
    for (const part of [{ content: 'x' }, { contentMediaType: 'text/html' }, 'x', null])
      expect(display({ display: part })).toEqual({});
  });
});
