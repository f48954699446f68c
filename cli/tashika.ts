#!/usr/bin/env node
import { readInProcess } from '../codes/node/read-in-process.ts';
import { main } from './main.ts';

const { env, stdin, stdout, stderr } = process;
// `exitCode`, not `exit()`: output to a pipe is still being written when main returns.
process.exitCode = await main(process.argv.slice(2), { env, stdin, stdout, stderr, readCodes: readInProcess() });
