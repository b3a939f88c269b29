import type { Plan } from '../plan/plan.ts';
import { plural } from './plural.ts';
import type { Colours } from './reporter.ts';

const maximumLines = 10;

/** What a release has to say: exported functions that give something else now, ready for a changelog. */
export function renderBreaking(
	{ breaking, untracedEntries, decisions }: Plan,
	colours: Colours,
): string {
	const packages = [...new Set(breaking.map((change) => change.package))];
	const blocks = packages.map((name) => {
		const lines = breaking.filter((change) => change.package === name);
		const more = lines.length - maximumLines;
		return [
			`${colours.yellow(name)} (${lines.length})`,
			...lines.slice(0, maximumLines).map(({ changelog }) => changelog),
			...(more > 0 ? [`… and ${more.toLocaleString('en-US')} more: see --json`] : []),
		].join('\n');
	});
	const unknown =
		decisions.length === 0
			? []
			: untracedEntries.map(
					({ specifier, target }) =>
						`What \`${specifier}\` exports is not known: no source of ${target} was found.`,
				);
	const title = colours.bold(`Public API: ${plural(breaking.length, 'breaking change')}`);
	return [...(breaking.length > 0 ? [title, ...blocks] : []), ...unknown].join('\n\n');
}
