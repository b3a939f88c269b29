import { API } from 'typescript/unstable/sync';

/** The first syntax error that the compiler finds in each file: a second opinion on what parses. */
export function syntaxErrors(
	root: string,
	texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
	const config = `${root}/tsconfig.fuzz-syntax.json`;
	const options = {
		...{ allowJs: true, noLib: true, noResolve: true, noEmit: true, types: [] },
		...{ module: 'preserve', target: 'esnext', jsx: 'preserve', moduleDetection: 'force' },
	};
	const virtual = new Map([
		[config, JSON.stringify({ compilerOptions: options, files: [...texts.keys()] })],
		...[...texts].map(([path, text]) => [`${root}/${path}`, text] as const),
	]);
	const api = new API({
		cwd: root,
		fs: {
			readFile: (path) => virtual.get(path),
			fileExists: (path) => (virtual.has(path) ? true : undefined),
		},
	});
	try {
		const snapshot = api.updateSnapshot({ openProjects: [config] });
		const project = snapshot.getProject(config);
		const errors = new Map<string, string>();
		for (const path of texts.keys()) {
			const [first] = project?.program.getSyntacticDiagnostics(`${root}/${path}`) ?? [];
			if (first !== undefined) errors.set(path, `TS${first.code}: ${first.text}`);
		}
		return errors;
	} finally {
		api.close();
	}
}
