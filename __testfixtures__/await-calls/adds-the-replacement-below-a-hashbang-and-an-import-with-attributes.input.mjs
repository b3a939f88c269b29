#!/usr/bin/env node
import { existsSync, readFileSync } from 'fs';
import manifest from './package.json' with { type: 'json' };

const file = `${manifest.name}.lock`;

if (existsSync(file)) console.log(readFileSync(file, 'utf8'));
