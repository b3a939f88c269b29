#!/usr/bin/env node
'use strict';
import { loadSync } from './support/api.js';

function main() {
  console.log(loadSync('cli').name);
}

main();
