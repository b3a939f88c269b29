/**
 * The process that a formatter with an API runs in: what it prints and how it ends stays in here.
 * Arguments: the name of the formatter, the folder of its package, the root of the repository.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { HostAnswer, HostRequest } from './hostFormatter.ts';

type Format = (file: string, text: string) => Promise<string>;

/** As much of its API as is used. The same in versions 2 and 3, where some of it became async. */
interface Prettier {
	resolveConfig(file: string, options: object): Promise<object | null>;
	getFileInfo(file: string, options: object): Promise<{ readonly ignored: boolean }>;
	format(text: string, options: object): string | Promise<string>;
}

interface ESLintClass {
	new (
		options: object,
	): {
		lintText(text: string, options: object): Promise<readonly LintResult[]>;
	};
}

interface LintResult {
	readonly output?: string;
	readonly messages: readonly { readonly fatal?: boolean; readonly message: string }[];
}

const [name, folder, root] = process.argv.slice(2) as [string, string, string];

async function load(): Promise<Format> {
	const required: unknown = createRequire(join(folder, 'package.json'))(folder);
	return name === 'prettier' ? loadPrettier(required as Prettier) : loadESLint(required);
}

function loadPrettier(prettier: Prettier): Format {
	return async (file, text) => {
		for (const ignorePath of ignoreFilesAbove(file)) {
			if ((await prettier.getFileInfo(file, { ignorePath })).ignored) return text;
		}
		const options = await prettier.resolveConfig(file, { editorconfig: true });
		return prettier.format(text, { ...options, filepath: file });
	};
}

/** Prettier takes those of the folder that it is started in, which may be any of them. */
function ignoreFilesAbove(file: string): string[] {
	const found: string[] = [];
	for (let path = dirname(file); ; path = dirname(path)) {
		const ignore = join(path, '.prettierignore');
		if (existsSync(ignore)) found.push(ignore);
		if (path === root || path === dirname(path)) return found;
	}
}

/**
 * Only fixes of layout. Others may change what code does, and rules that ask for types would see other
 * files as they are on disk: not migrated yet.
 */
async function loadESLint(required: unknown): Promise<Format> {
	const api = required as {
		readonly ESLint: ESLintClass;
		readonly loadESLint?: (options: object) => Promise<ESLintClass>;
	};
	const cwd = process.cwd();
	const ESLint = (await api.loadESLint?.({ cwd })) ?? api.ESLint;
	const eslint = new ESLint({ cwd, fix: true, fixTypes: ['layout'] });
	return async (file, text) => {
		const [result] = await eslint.lintText(text, { filePath: file, warnIgnored: false });
		const fatal = result?.messages.find((message) => message.fatal);
		if (fatal !== undefined) throw new Error(fatal.message);
		return result?.output ?? text;
	};
}

const loading = load();
// Told with the first answer.
loading.catch(() => {});

process.on('message', async ({ id, file, text }: HostRequest) => {
	const answer: HostAnswer = await loading
		.then((format) => format(file, text))
		.then(
			(formatted) => ({ id, text: formatted }),
			(error: unknown) => ({ id, problem: error instanceof Error ? error.message : String(error) }),
		);
	process.send!(answer);
});
