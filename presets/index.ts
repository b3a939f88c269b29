import type { Preset } from '../src/rules/preset.ts';
import { bridges } from './bridges.ts';
import { meteor3 } from './meteor-3.ts';
import { next15 } from './next-15.ts';
import { node } from './node.ts';
import { nodeFs } from './node-fs.ts';
import { npmLibraries } from './npm.ts';

/** Every bundled set of rules. */
export const presets: readonly Preset[] = [node, nodeFs, npmLibraries, bridges, next15, meteor3];
