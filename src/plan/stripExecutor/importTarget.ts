import { basename, dirname, extname, relative } from 'node:path';
import { findImported } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import { type ImportedName, importsOf } from '../../syntax/imports.ts';
import { findFreeName, identifiersIn, isPropertyName } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import type { CommonJsExport } from './commonJsExport.ts';
import type { NeededImport } from './pointAtPromises.ts';
import type { Target } from './wrapper.ts';

/**
 * How the file gets at the function: by a name that it has already, or by an import beside another one.
 *
 * @returns a sentence where the file cannot import it
 */
export function importTarget(
	tree: SyntaxTree,
	target: Target,
	session: Session,
): { readonly local: string; readonly import?: NeededImport } | string {
	const { module, name, fn, commonJs } = target;
	const imports = importsOf(tree).filter(
		({ declaration }) => parentOf(declaration)?.type === 'Program',
	);
	const isSame = (source: string): boolean =>
		source.startsWith('.') && findImported(tree.path, source, session.texts) === module;
	const known = imports.find(
		(each) =>
			each.imported === nameFor(each, name, commonJs) && !each.isTypeOnly && isSame(each.source),
	);
	if (known !== undefined) return { local: known.local };
	const beside = imports.find(({ node }) => node.type !== 'TSImportEqualsDeclaration');
	if (beside === undefined)
		return `there is no import in the file to put that of \`${name}\` beside`;
	const obstacle = findFormatProblem(tree, beside, target, session);
	if (obstacle !== undefined) return `${session.relative(module)} ${obstacle}`;
	const own = 'id' in fn && fn.id?.type === 'Identifier' ? fn.id.name : undefined;
	const wanted = name === 'default' ? (own ?? nameOfFile(module)) : name;
	const variables = identifiersIn(tree.root).filter((each) => !isPropertyName(each));
	const taken = new Set(variables.map((each) => each.name));
	const local = taken.has(wanted) ? findFreeName(wanted, taken) : wanted;
	const sources = imports.map((each) => each.source);
	const source = specifier(tree, module, sources, beside.isRequire);
	const exported = nameFor(beside, name, commonJs);
	return { local, import: { source, name: exported, local, beside, takesOver: false } };
}

/** `require` gives the whole module where `import` calls it the default. */
export function nameFor(
	{ isRequire }: ImportedName,
	name: string,
	commonJs: CommonJsExport | undefined,
): string {
	return isRequire && commonJs?.isWhole ? '*' : name;
}

/** What keeps a file from loading a module of the other format; the end of a sentence about the module. */
export function findFormatProblem(
	{ path }: SyntaxTree,
	{ isRequire }: ImportedName,
	{ module, commonJs }: Target,
	{ oracle }: Session,
): string | undefined {
	const isScript = oracle.moduleFormat(path) === 'commonjs';
	if (commonJs === undefined)
		return isRequire || (isScript && oracle.moduleFormat(module) === 'esm')
			? 'is an ES module, which `require` does not load everywhere'
			: undefined;
	if (isRequire) return undefined;
	if (commonJs.isWhole && isScript)
		return 'is a function as a whole, which an `import` gives only with `esModuleInterop`';
	return commonJs.isWhole || commonJs.isSeenByName
		? undefined
		: 'assigns its exports in a way in which Node.js does not see their names';
}

/** `./image-worker.js`: `imageWorker`. */
function nameOfFile(file: string): string {
	const words = basename(file, extname(file)).split(/[^\p{ID_Continue}$]+/u);
	return words.map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
}

/** With the ending that the file's other imports have. */
export function specifier(
	{ path: file }: SyntaxTree,
	module: string,
	sources: readonly string[],
	isRequire: boolean,
): string {
	const path = slash(relative(dirname(file), module));
	const stem = path.replace(/\.[mc]?[jt]sx?$/, '');
	const [written = isRequire ? '' : '.js'] = sources
		.filter((source) => source.startsWith('.'))
		.map((source) => /\.[mc]?[jt]sx?$/.exec(source)?.[0] ?? '');
	const own = extname(module);
	const built = own.replace('t', 'j').replace('x', '');
	// Only `.js` may be left out.
	const isWritten = written !== '' || built !== '.js';
	const ending = !isWritten ? '' : written.includes('t') ? own : built;
	return `${stem.startsWith('.') ? '' : './'}${stem}${ending}`;
}
