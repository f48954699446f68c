// Tests never reach the internet: a request to anything but loopback is a fault of the test, and says so.
import net from 'node:net';

const connect = net.Socket.prototype.connect;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', undefined, '']);

net.Socket.prototype.connect = function (this: net.Socket, ...args: Parameters<typeof connect>) {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  const target = typeof first === 'object' && first !== null ? (first as { host?: string; path?: string }) : {};
  if (!target.path && !LOOPBACK.has(target.host)) {
    throw new Error(`a test tried to reach ${target.host}; tests never leave this machine`);
  }
  return connect.apply(this, args);
} as typeof connect;
