import type { SelectionOutcome } from '../select/selection.ts';
import { plural } from './plural.ts';

/** What a selection left out, a line each; nothing when it left out nothing. */
export function describeSelection(selection: SelectionOutcome | undefined): string[] {
	if (selection === undefined) return [];
	const { taken, otherKinds, waiting, tooLarge, declined } = selection;
	const others = Object.entries(otherKinds).sort(([, one], [, other]) => other - one);
	const count = others.reduce((sum, [, groups]) => sum + groups, 0);
	const shown = others.slice(0, 5).map(([kinds, groups]) => `${kinds} (${groups})`);
	return [
		...(waiting.groups > 0
			? [
					`Waits for a later run: ${plural(waiting.groups, 'set')} of changes in ${plural(waiting.files, 'more file')}. Run again to go on.`,
				]
			: []),
		...tooLarge.map(
			({ title, file, line, files }) =>
				`Never fits: ${title} (${file}:${line}) changes ${plural(files, 'file')}, all or none. Pass --max-files ${files}.`,
		),
		...(count > 0
			? [
					`Of other kinds: ${plural(count, 'set')} of changes${taken === 0 ? ', and none of only the kinds that were asked for' : ''}. They consist of ${shown.join('; ')}${others.length > shown.length ? '; …' : ''}.`,
				]
			: []),
		...(declined > 0 ? [`Turned down: ${plural(declined, 'set')} of changes.`] : []),
	];
}
