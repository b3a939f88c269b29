#!/usr/bin/env node
'use strict';
import { load } from './support/api.js';

async function main() {
  console.log((await load('cli')).name);
}

await main();
