#!/usr/bin/env node
import { createProcessContext } from '../src/cli/context.ts';
import { main } from '../src/cli/main.ts';

process.exitCode = await main(process.argv.slice(2), createProcessContext());
// What a config file has left running, such as an interval, must not keep the process.
setInterval(() => {
	if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
}, 200).unref();
