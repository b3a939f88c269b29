#!/usr/bin/env node
import { createProcessContext } from '../src/cli/context.ts';
import { main } from '../src/cli/main.ts';

process.exitCode = await main(process.argv.slice(2), createProcessContext());
