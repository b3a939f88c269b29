import { pathsFor } from '../../project/addPaths.ts';
import type { CompilerInput } from './compilerInput.ts';

/** The text of a config over files that no config of the repository lists. */
export function syntheticConfig(
	config: string | undefined,
	files: readonly string[],
	input: CompilerInput,
): string {
	const isolated = input.isolated === true;
	const base = {
		allowJs: true,
		checkJs: !isolated,
		noEmit: true,
		composite: false,
		incremental: false,
		declaration: false,
		emitDeclarationOnly: false,
		rootDir: input.root,
		skipLibCheck: true,
		resolveJsonModule: true,
	};
	const standalone = {
		module: 'preserve',
		moduleResolution: 'bundler',
		target: 'esnext',
		jsx: 'preserve',
		strict: true,
		noImplicitAny: false,
		useUnknownInCatchVariables: false,
		strictPropertyInitialization: false,
		types: isolated ? [] : ['*'],
		paths: pathsFor(input.imports ?? new Map()),
		...(isolated ? { noResolve: true } : {}),
	};
	return JSON.stringify({
		...(config === undefined ? {} : { extends: config }),
		compilerOptions: {
			...(config === undefined ? standalone : { noImplicitAny: false }),
			...base,
		},
		files,
		include: [],
		references: [],
	});
}
