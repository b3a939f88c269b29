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
 * Sites grouped by code, the most frequent first, each group with one suggestion and at most five sites.
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
	const more = sites.length - maximumSites;
	return [
		`${colours.yellow(code)} (${sites.length}) ${summary}`,
		`  ${colours.dim(suggestion)}`,
		...sites
			.slice(0, maximumSites)
			.map(({ file, line, message }) => `  ${colours.cyan(`${file}:${line}`)} ${message}`),
		...(more > 0 ? [`  … and ${more.toLocaleString('en-US')} more`] : []),
	].join('\n');
}
