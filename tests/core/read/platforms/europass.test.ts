import { describe, expect, it } from 'vitest';
import { platformOfHost } from '../../../../core/read/platforms/registry.ts';
import { addressMeaning, disguises } from '../../../support/address-meaning.ts';

const VIEWER = 'https://europa.eu/europass/digital-credentials/viewer';

describe('an address of the viewer of Europass', () => {
  it.each([VIEWER, `${VIEWER}/`, `${VIEWER}/#/home`, `${VIEWER}/#/view/abc?lang=en`])('is known and closed: %s', (url) => {
    expect(addressMeaning(url)).toBe('europass closed');
  });
  it.each([
    'https://europa.eu/',
    'https://europa.eu/europass/digital-credentials/issuer/',
    `${VIEWER}/x`,
    `https://europa.eu/x${new URL(VIEWER).pathname}`,
    ...disguises(VIEWER),
  ])('is not %s', (url) => {
    expect(addressMeaning(url)).toBe('other');
  });
  it('makes no tenant of who issues under that host', () => {
    expect(platformOfHost('europa.eu')).toBeNull();
  });
});
