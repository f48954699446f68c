import { describe, expect, it } from 'vitest';
import { judgeSender } from '../../../core/anchor/judge-sender.ts';
import type { AnchorClaim } from '../../../core/model/anchor.ts';
import type { ControllerAddress, ControllerKey } from '../../../core/model/controller.ts';
import { BLOCK_TIME, CHAIN, claimOf, fakeFamily, ISSUER, partyWith, STRANGER } from '../../support/anchors.ts';

const TIME = Date.parse(BLOCK_TIME);
/** Of RFC 8037 §A.2. */
const X = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';

async function codesOf(claim: Partial<AnchorClaim>, senders: readonly string[] = [ISSUER], time: number | null = TIME) {
  const found = await judgeSender({ senders, time }, { ...claimOf(), ...claim }, CHAIN, fakeFamily);
  return found.map(({ code }) => code);
}
const listed = (...entries: (Partial<ControllerAddress> & { address?: string })[]) => ({
  party: partyWith(entries.map((entry) => ({ address: ISSUER, ...entry }))),
});

describe('an address in its time', () => {
  it.each([
    [{ created: '2025-03-31' }, []],
    [{ created: null }, []],
    [{ created: '2025-04-01T00:00:00+0000' }, ['anchor.key-not-yet']],
    [{ created: '2025-04-01T08:59:59+09:00' }, []],
    [{ created: '2025-03-31T23:59:59.999999+00:00' }, []],
    [{ created: '2026-01-01' }, ['anchor.key-not-yet']],
    [{ revoked: '2025-04-01T00:00:00Z' }, ['anchor.key-revoked']],
    [{ revoked: '2025-04-01T00:00:01Z' }, []],
    [{ revoked: '2024-04-01' }, ['anchor.key-revoked']],
    [{ expires: '2025-04-01' }, ['anchor.key-expired']],
    [{ expires: '2025-04-02' }, []],
    [{ expires: '2024-01-01', revoked: '2024-01-01' }, ['anchor.key-revoked']],
  ] as const)('%j → %j', async (entry, codes) => {
    expect(await codesOf(listed(entry))).toEqual(codes);
  });

  it.each(['created', 'revoked', 'expires'])('is not known where "%s" cannot be read', async (field) => {
    expect(await codesOf(listed({ [field]: 'in spring' }))).toEqual(['issuer.malformed']);
  });

  it('is not judged where the time is not known', async () => {
    expect(await codesOf(listed({ revoked: '2001-01-01' }), [ISSUER], null)).toEqual([]);
    expect(await codesOf(listed({ revoked: '2001-01-01' }), [STRANGER], null)).toEqual(['anchor.wrong-sender']);
  });
});

describe('an address that is listed twice', () => {
  it('needs one entry in force', async () => {
    expect(await codesOf(listed({ created: '2026-01-01' }, {}))).toEqual([]);
    expect(await codesOf(listed({ expires: '2024-01-01' }, { created: '2026-01-01' }))).toEqual(['anchor.key-expired']);
  });

  it('is withdrawn where one of them says so, and not known where one may', async () => {
    expect(await codesOf(listed({}, { revoked: '2024-01-01' }))).toEqual(['anchor.key-revoked']);
    expect(await codesOf(listed({}, { revoked: 'long ago' }))).toEqual(['issuer.malformed']);
    expect(await codesOf(listed({}, { expires: 'long ago' }))).toEqual([]);
  });
});

describe('the sender', () => {
  it('is an address that the party lists', async () => {
    expect(await codesOf(listed({}))).toEqual([]);
    expect(await codesOf(listed({ address: `ecdsa-koblitz-pubkey:${ISSUER}` }))).toEqual([]);
    expect(await codesOf(listed({}), [STRANGER])).toEqual(['anchor.wrong-sender']);
    expect(await codesOf(listed({ address: ISSUER.toLowerCase() }))).toEqual(['anchor.wrong-sender']);
  });

  it('is told of', async () => {
    for (const senders of [[STRANGER], [ISSUER, STRANGER], [STRANGER, ISSUER]]) {
      const [problem] = await judgeSender({ senders, time: TIME }, claimOf(), CHAIN, fakeFamily);
      expect(problem?.detail).toEqual({ address: STRANGER });
    }
  });

  it('is one party: where another has paid too, whose record it is cannot be told', async () => {
    expect(await codesOf(listed({}), [ISSUER, STRANGER])).toEqual(['anchor.ambiguous']);
    expect(await codesOf(listed({}, { address: '1Another' }), [ISSUER, '1Another'])).toEqual([]);
  });

  it('is not known where nobody has an address', async () => {
    expect(await codesOf(listed({}), [])).toEqual(['anchor.quorum']);
  });

  it('may stand in a list that could not be had', async () => {
    const unasked = [{ code: 'issuer.unreachable' as const, detail: { host: 'issuer.example.org' } }];
    expect(await codesOf({ party: { ...listed({}).party, unasked } }, [STRANGER])).toEqual(['issuer.unreachable']);
    expect(await codesOf({ party: { ...listed({}).party, unasked } })).toEqual([]);
  });

  it('is not known of a party that lists no address and names no key', async () => {
    const silent = { ...partyWith([]), problems: [{ code: 'issuer.id-mismatch' as const, detail: {} }] };
    expect(await codesOf({ party: partyWith([]) })).toEqual(['issuer.no-keys']);
    expect(await codesOf({ party: silent })).toEqual(['issuer.id-mismatch']);
  });

  it('is not one of a party that lists addresses of other chains alone', async () => {
    expect(await codesOf(listed({ address: `0x${'1'.repeat(40)}` }))).toEqual(['anchor.wrong-sender']);
  });

  it('is not judged where nobody knows whose it should be', async () => {
    expect(await codesOf({ by: 'open', party: null }, [STRANGER])).toEqual([]);
  });
});

describe('a verification method', () => {
  // Its address is whatever the family makes of the key: here of an Ed25519 one, which needs no curve to be looked at.
  const method = (changes: Partial<ControllerKey> = {}): ControllerKey => ({
    id: 'https://issuer.example.org/profile.json#key',
    controller: null,
    forAssertions: true,
    revoked: null,
    expires: null,
    material: { jwk: { kty: 'OKP', crv: 'Ed25519', x: X } },
    source: 'document',
    ...changes,
  });
  const address = `1${X.slice(0, 20)}`;

  it('decides where the party lists no address', async () => {
    expect(await codesOf({ party: partyWith([]), method: method() }, [address])).toEqual([]);
    expect(await codesOf({ party: partyWith([]), method: method() }, [STRANGER])).toEqual(['anchor.wrong-sender']);
    expect(await codesOf({ ...listed({ address: `0x${'1'.repeat(40)}` }), method: method() }, [address])).toEqual([]);
  });

  it('does not where the list could not be had: it may say that the address was withdrawn', async () => {
    const unasked = [{ code: 'issuer.unreachable' as const, detail: {} }];
    expect(await codesOf({ party: { ...partyWith([]), unasked }, method: method() }, [address])).toEqual(['issuer.unreachable']);
  });

  it('and the list must both name the sender', async () => {
    expect(await codesOf({ ...listed({ address }), method: method() }, [address])).toEqual([]);
    expect(await codesOf({ ...listed({}), method: method() }, [ISSUER])).toEqual(['anchor.wrong-sender']);
    expect(await codesOf({ ...listed({}), method: method() }, [address])).toEqual(['anchor.wrong-sender']);
  });

  it('has an address of each form that its signatures show', async () => {
    expect(await codesOf({ party: partyWith([]), method: method() }, [`bc1${X.slice(0, 20)}`])).toEqual([]);
    expect(await codesOf({ party: partyWith([]), method: method() }, [address, `bc1${X.slice(0, 20)}`])).toEqual([]);
  });

  it('may be one of several that the party lists, and has all of them paid', async () => {
    const both = listed({ address }, { address: '1Another' });
    expect(await codesOf({ ...both, method: method() }, [address, '1Another'])).toEqual([]);
    expect(await codesOf({ ...both, method: method() }, ['1Another'])).toEqual(['anchor.wrong-sender']);
    expect(await codesOf({ ...both, method: method() }, [address, STRANGER])).toEqual(['anchor.ambiguous']);
    expect(await codesOf({ party: partyWith([]), method: method() }, [address, '1Another'])).toEqual(['anchor.ambiguous']);
  });

  it('was in force at the time of the block', async () => {
    const judged = (changes: Partial<ControllerKey>) => codesOf({ party: partyWith([]), method: method(changes) }, [address]);
    expect(await judged({ revoked: '2025-03-01' })).toEqual(['anchor.key-revoked']);
    expect(await judged({ expires: '2025-03-01' })).toEqual(['anchor.key-expired']);
    expect(await judged({ revoked: '2025-05-01', expires: '2025-05-01' })).toEqual([]);
  });

  it('without a readable key leaves open who sent it', async () => {
    const unreadable = method({ material: { unreadable: 'publicKeyPem' } });
    expect(await codesOf({ party: partyWith([]), method: unreadable }, [STRANGER])).toEqual(['proof.key-malformed']);
    const noKeyOfTheirs = { ...fakeFamily, addressesOf: async () => [] };
    const claim = { ...claimOf({ party: partyWith([]), method: method() }) };
    const found = await judgeSender({ senders: [STRANGER], time: TIME }, claim, CHAIN, noKeyOfTheirs);
    expect(found.map(({ code }) => code)).toEqual(['proof.key-malformed']);
  });
});
