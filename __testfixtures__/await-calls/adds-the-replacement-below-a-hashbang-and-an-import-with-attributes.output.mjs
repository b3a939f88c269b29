#!/usr/bin/env node
import { existsSync } from 'fs';
import { readFile } from 'fs/promises';
import manifest from './package.json' with { type: 'json' };

const file = `${manifest.name}.lock`;

if (existsSync(file)) console.log(await readFile(file, 'utf8'));
