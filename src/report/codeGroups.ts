import { plural } from './plural.ts';
import type { Colours } from './reporter.ts';

const maximumSites = 5;

/** A place with a code: a refusal or a warning. */
export interface CodedSite<Code extends string> {
	readonly file: string;
	readonly line: number;
	readonly code: Code;
	readonly message: string;
}

/**
 * Sites grouped by code, the most frequent first, each group with one suggestion and at most five
 * messages, each with at most five of its places.
 *
 * @returns the empty string when there are none.
 */
export function renderCodeGroups<Code extends string>(
	title: string,
	sites: readonly CodedSite<Code>[],
	codes: Readonly<Record<Code, { readonly summary: string; readonly suggestion: string }>>,
	colours: Colours,
): string {
	if (sites.length === 0) return '';
	const groups = [...groupByCode(sites)].sort(([, one], [, other]) => other.length - one.length);
	return [
		colours.bold(`${title}: ${plural(sites.length, 'site')}`),
		...groups.map(([code, group]) => renderGroup(code, codes[code], group, colours)),
	].join('\n\n');
}

/** Whether such a list leaves out some of the sites. */
export function isAbridged(sites: readonly CodedSite<string>[]): boolean {
	return [...groupByCode(sites).values()].some((group) => {
		const alike = [...groupByMessage(group)];
		return [alike, ...alike].some(({ length }) => length > maximumSites);
	});
}

function groupByCode<Code extends string>(
	sites: readonly CodedSite<Code>[],
): Map<Code, CodedSite<Code>[]> {
	const groups = new Map<Code, CodedSite<Code>[]>();
	for (const site of sites) {
		const group = groups.get(site.code);
		if (group === undefined) groups.set(site.code, [site]);
		else group.push(site);
	}
	return groups;
}

function renderGroup(
	code: string,
	{ summary, suggestion }: { readonly summary: string; readonly suggestion: string },
	sites: readonly CodedSite<string>[],
	colours: Colours,
): string {
	const alike = [...groupByMessage(sites)].sort((one, other) => other.length - one.length);
	const more = alike.slice(maximumSites).reduce((sum, group) => sum + group.length, 0);
	return [
		`${colours.yellow(code)} (${sites.length}) ${summary}`,
		`  ${colours.dim(suggestion)}`,
		...alike.slice(0, maximumSites).map((group) => renderAlike(group, colours)),
		...(more > 0 ? [`  … and ${more.toLocaleString('en-US')} more`] : []),
	].join('\n');
}

/** The calls of one set have one obstacle in common, which their message names. */
function groupByMessage(sites: readonly CodedSite<string>[]): Iterable<CodedSite<string>[]> {
	const groups = new Map<string, CodedSite<string>[]>();
	for (const site of sites) {
		const group = groups.get(site.message);
		if (group === undefined) groups.set(site.message, [site]);
		else group.push(site);
	}
	return groups.values();
}

function renderAlike(sites: readonly CodedSite<string>[], colours: Colours): string {
	const counts = new Map<string, number>();
	for (const { file, line } of sites)
		counts.set(`${file}:${line}`, (counts.get(`${file}:${line}`) ?? 0) + 1);
	const places = [...counts].map(([place, count]) =>
		count === 1 ? colours.cyan(place) : `${colours.cyan(place)} (${plural(count, 'site')})`,
	);
	const shown = places.slice(1, maximumSites).join(', ');
	const more = [...counts.values()].slice(maximumSites).reduce((sum, count) => sum + count, 0);
	return [
		`  ${places[0]} ${sites[0]!.message}`,
		...(shown === ''
			? []
			: [`    also ${shown}${more > 0 ? ` and ${more.toLocaleString('en-US')} more` : ''}`]),
	].join('\n');
}
