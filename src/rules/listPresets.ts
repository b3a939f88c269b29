import { presets } from '../../presets/index.ts';

/** Names and one-sentence summaries of the bundled presets. */
export function listPresets(): { readonly name: string; readonly summary: string }[] {
	return presets.map(({ name, summary }) => ({ name, summary }));
}
