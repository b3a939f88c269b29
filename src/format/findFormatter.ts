import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'jsonc-parser';
import { type FormatterFacts, formatters } from '../../presets/formatters.ts';

/** The formatter of a file, and the folder that says so: it runs there. */
export interface FormatterChoice {
	readonly facts: FormatterFacts;
	readonly folder: string;
}

/**
 * Finds the formatter of files of a repository. The nearest folder above a file that configures one
 * decides; where none does, the nearest package.json with one among its dependencies; then a linter that
 * is configured. Nothing outside of the repository counts.
 */
export class Formatters {
	readonly #root: string;
	readonly #folders = new Map<string, Folder>();

	constructor(root: string) {
		this.#root = root;
	}

	/** @param file absolute path */
	of(file: string): FormatterChoice | undefined {
		const folders = this.#above(file);
		const first = formatters.filter(({ isLast }) => !isLast);
		const last = formatters.filter(({ isLast }) => isLast);
		return (
			nearest(folders, first, configures) ??
			nearest(folders, first, dependsOn) ??
			nearest(folders, last, configures)
		);
	}

	#above(file: string): Folder[] {
		const folders: Folder[] = [];
		for (let path = dirname(file); ; path = dirname(path)) {
			const folder = this.#folders.get(path) ?? readFolder(path);
			this.#folders.set(path, folder);
			folders.push(folder);
			if (path === this.#root || path === dirname(path)) return folders;
		}
	}
}

interface Folder {
	readonly path: string;
	readonly names: readonly string[];
	readonly manifest: Readonly<Record<string, unknown>>;
}

function readFolder(path: string): Folder {
	let names: string[] = [];
	try {
		names = readdirSync(path);
	} catch {
		// The folder of a file that is not there yet.
	}
	const manifest = names.includes('package.json') ? readJson(join(path, 'package.json')) : {};
	return { path, names, manifest };
}

function nearest(
	folders: readonly Folder[],
	candidates: readonly FormatterFacts[],
	says: (folder: Folder, facts: FormatterFacts) => boolean,
): FormatterChoice | undefined {
	for (const folder of folders) {
		const facts = candidates.find((candidate) => says(folder, candidate));
		if (facts !== undefined) return { facts, folder: folder.path };
	}
	return undefined;
}

function configures({ path, names, manifest }: Folder, facts: FormatterFacts): boolean {
	if (facts.manifestKey !== undefined && manifest[facts.manifestKey] !== undefined) return true;
	const config = names.find((name) => facts.configs.test(name));
	return config !== undefined && !isDisabled(join(path, config), facts);
}

function isDisabled(config: string, { disabledBy }: FormatterFacts): boolean {
	if (disabledBy === undefined) return false;
	let value: unknown = readJson(config);
	for (const key of disabledBy) value = isObject(value) ? value[key] : undefined;
	return value === false;
}

function dependsOn({ manifest }: Folder, facts: FormatterFacts): boolean {
	if (!facts.worksUnconfigured) return false;
	return ['dependencies', 'devDependencies'].some((field) => {
		const names = manifest[field];
		return isObject(names) && Object.hasOwn(names, facts.package);
	});
}

function readJson(path: string): Readonly<Record<string, unknown>> {
	try {
		const content: unknown = parse(readFileSync(path, 'utf8'));
		return isObject(content) ? content : {};
	} catch {
		return {};
	}
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
