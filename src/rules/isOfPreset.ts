import { presets } from '../../presets/index.ts';
import { loadPreset } from './loadPreset.ts';

let known: ReadonlySet<string> | undefined;

/** Whether a bundled preset has a rule, which is then no slip of whoever runs a command. */
export function isOfPreset(rule: string): boolean {
	known ??= new Set(presets.flatMap(({ name }) => loadPreset(name).map(({ text }) => text)));
	return known.has(rule);
}
