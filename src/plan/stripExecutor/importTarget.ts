import { basename, dirname, extname, relative } from 'node:path';
import { findImported } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import { importsOf } from '../../syntax/imports.ts';
import { findFreeName, namesIn } from '../../syntax/names.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import type { NeededImport } from './pointAtPromises.ts';
import type { Target } from './wrapper.ts';

/** How the file gets at the function: by a name that it has already, or by an import beside another one. */
export function importTarget(
	tree: SyntaxTree,
	{ module, name, fn }: Target,
	session: Session,
): { readonly local: string; readonly import?: NeededImport } | undefined {
	const imports = importsOf(tree);
	const isSame = (source: string): boolean =>
		source.startsWith('.') && findImported(tree.path, source, session.texts) === module;
	const known = imports.find(
		(each) => each.imported === name && !each.isTypeOnly && isSame(each.source),
	);
	if (known !== undefined) return { local: known.local };
	const beside = imports.find(({ node }) => node.type !== 'TSImportEqualsDeclaration');
	if (beside === undefined || (beside.isRequire && name === 'default')) return undefined;
	const own = 'id' in fn && fn.id?.type === 'Identifier' ? fn.id.name : undefined;
	const wanted = name === 'default' ? (own ?? nameOfFile(module)) : name;
	const taken = namesIn(tree.root);
	const local = taken.has(wanted) ? findFreeName(wanted, taken) : wanted;
	const sources = imports.map((each) => each.source);
	const source = specifier(tree, module, sources, beside.isRequire);
	return { local, import: { source, name, local, beside, takesOver: false } };
}

/** `./image-worker.js`: `imageWorker`. */
function nameOfFile(file: string): string {
	const words = basename(file, extname(file)).split(/[^\p{ID_Continue}$]+/u);
	return words.map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
}

/** With the ending that the file's other imports have. */
function specifier(
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
	const ending = written === '' ? '' : written.includes('t') ? own : built;
	return `${stem.startsWith('.') ? '' : './'}${stem}${ending}`;
}
