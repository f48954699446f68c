import { createSocket, type Socket } from 'node:dgram';
import { afterEach, describe, expect, it } from 'vitest';
import { resolveName } from '../../relay/node/resolve-name.ts';

const A = 1;
const AAAA = 28;
const open: Socket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.close();
});

/** A name server on loopback that knows these names, each with addresses as bytes by type; it says of any other that there is none. */
async function nameServer(
  names: Readonly<Record<string, Partial<Record<number, readonly (readonly number[])[]>>>>,
): Promise<string> {
  const socket = createSocket('udp4', (query, { port, address }) => {
    const end = query.indexOf(0, 12);
    const labels: string[] = [];
    for (let at = 12; at < end; at += (query[at] ?? 0) + 1)
      labels.push(query.toString('latin1', at + 1, at + 1 + (query[at] ?? 0)));
    const type = query.readUInt16BE(end + 1);
    const known = names[labels.join('.').toLowerCase()];
    const found = known?.[type] ?? [];
    const header = Buffer.from(query.subarray(0, 12));
    header.writeUInt16BE(known ? 0x8180 : 0x8183, 2);
    header.writeUInt16BE(found.length, 6);
    header.writeUInt32BE(0, 8);
    const records = found.map((bytes) => Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, bytes.length, ...bytes]));
    socket.send(Buffer.concat([header, query.subarray(12, end + 5), ...records]), port, address);
  });
  open.push(socket);
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return `127.0.0.1:${socket.address().port}`;
}

const ask = (server: string, host: string) => resolveName([server])(host, new AbortController().signal);

describe('resolveName', () => {
  const six = [0x2a, 0, ...Array<number>(13).fill(0), 1];

  it('gives every address of both families, IPv4 first', async () => {
    const server = await nameServer({
      'badges.example.org': {
        [A]: [
          [93, 184, 216, 34],
          [10, 0, 0, 5],
        ],
        [AAAA]: [six],
      },
    });
    const [first, second, third] = await ask(server, 'badges.example.org');
    // A name server may turn the order within a family.
    expect([first, second].sort()).toEqual(['10.0.0.5', '93.184.216.34']);
    expect(third).toBe('2a00::1');
  });

  it('gives those of one family where the other has none', async () => {
    const server = await nameServer({ 'four.example.org': { [A]: [[1, 1, 1, 1]] }, 'six.example.org': { [AAAA]: [six] } });
    expect(await ask(server, 'four.example.org')).toEqual(['1.1.1.1']);
    expect(await ask(server, 'six.example.org')).toEqual(['2a00::1']);
  });

  it('gives none of a name that is not there', async () => {
    expect(await ask(await nameServer({}), 'none.example.org')).toEqual([]);
  });
});
