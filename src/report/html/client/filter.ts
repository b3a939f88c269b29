import type { PageStep } from '../pageData.ts';

/** What the reviewer wants to see; empty where everything is welcome. */
export interface Filter {
	readonly text: string;
	readonly kind: string;
	readonly code: string;
	readonly group: string;
}

export const noFilter: Filter = { text: '', kind: '', code: '', group: '' };

/** Which parts of a step pass a filter. */
export interface Passing {
	readonly decisions: ReadonlySet<number>;
	readonly sites: ReadonlySet<number>;
	readonly files: ReadonlySet<number>;
	/** Whether the filter leaves everything in. */
	readonly all: boolean;
}

/** Every word has to be found, in the path or in what is said about the place. */
export function applyFilter(step: PageStep, filter: Filter): Passing {
	const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
	const group = filter.group === '' ? undefined : step.groups.indexOf(filter.group);
	const paths = step.files.map(({ path }) => path.toLowerCase());
	const fits = (file: number, said: string): boolean => {
		if (group !== undefined && step.files[file]!.group !== group) return false;
		return words.every((word) => paths[file]!.includes(word) || said.toLowerCase().includes(word));
	};
	const kind = step.kinds.indexOf(filter.kind);
	const decisions = indices(
		step.decisions,
		(decision) =>
			filter.code === '' &&
			(filter.kind === '' || decision.kind === kind) &&
			fits(decision.file, decision.title),
	);
	const sites = indices(
		step.sites,
		(site) =>
			filter.kind === '' &&
			(filter.code === '' || site.code === filter.code) &&
			fits(site.file, `${site.code} ${site.message}`),
	);
	const files = new Set<number>();
	for (const id of decisions) files.add(step.decisions[id]!.file);
	for (const id of sites) files.add(step.sites[id]!.file);
	if (filter.kind === '' && filter.code === '')
		for (const file of indices(step.files, (_, index) => fits(index, ''))) files.add(file);
	const all = Object.values(filter).every((value) => value === '');
	return { decisions, sites, files, all };
}

function indices<T>(list: readonly T[], fits: (item: T, index: number) => boolean): Set<number> {
	const found = new Set<number>();
	list.forEach((item, index) => {
		if (fits(item, index)) found.add(index);
	});
	return found;
}
