import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { UserError } from '../../errors.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import { findImported } from '../../project/findModule.ts';
import { isIgnored } from '../../project/gitState.ts';
import { versionOf } from '../../project/libraryVersion.ts';
import { slash } from '../../project/slash.ts';
import {
	type RuntimeHelper,
	type VendorStyle,
	vendorRuntime,
} from '../../runtime/vendorRuntime.ts';
import { importsOf } from '../../syntax/imports.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CreatedFile } from '../plan.ts';
import type { Session } from '../session.ts';
import { isCopiedHelper } from './isCopiedHelper.ts';

/** A copy of a helper, as a file of the repository imports it. */
interface VendoredImport {
	/** `./asyncshift/monitorBlocking.js` */
	readonly source: string;
	/** The copy; undefined where it is there already. */
	readonly created: CreatedFile | undefined;
}

/**
 * Where a file finds a copy of a helper in its repository: in its own language, or in TypeScript where a
 * JavaScript file imports TypeScript already. No two copies are told apart by their endings alone, since
 * an import could mean either: in a package with both languages, JavaScript has a folder of its own.
 *
 * @param folder relative to the root; by default `asyncshift` beside the sources of the file's package
 * @throws {UserError} when another file stands there, or the copy cannot be compiled or committed.
 */
export function vendoredHelper(
	tree: SyntaxTree,
	helper: RuntimeHelper,
	folder: string | undefined,
	session: Session,
): VendoredImport {
	const { path: file } = tree;
	if (session.options.isolated)
		throw new UserError('--runtime vendor creates files, which only `asyncshift run` can');
	const home = folder === undefined ? homeOf(file, session.root) : session.root;
	const directory =
		folder === undefined ? sourcesOf(home, session) : slash(join(session.root, folder));
	const inside = session.relative(directory);
	if (inside === '' || inside.split('/').some((part) => part === '..' || part === 'node_modules'))
		throw new UserError(`--runtime-dir must be a folder inside of ${session.root}`);
	const style = styleOf(tree, session);
	if (style === 'typescript') requireTypeScript(helper, file);
	const { text, dependencies } = vendorRuntime(helper, style);
	const place: Place = { helper, style, ending: endingOf(file, style) };
	const target = findPlace(place, directory, home, session);
	const path = session.relative(target);
	requireKept(path, session);
	return {
		source: specifierOf(file, target, session),
		created: isThere(target, place, session) ? undefined : { path, text, dependencies },
	};
}

const ignored = new WeakMap<Session, Map<string, boolean>>();

/** Whoever checks the commit out would have an import of nothing. */
function requireKept(path: string, session: Session): void {
	const known = getOrAdd(ignored, session, () => new Map<string, boolean>());
	if (!getOrAdd(known, path, () => isIgnored(session.root, path))) return;
	throw new UserError(
		`git ignores ${path}, so the copy would not be committed`,
		'Name another folder with --runtime-dir, let git have this one (`!asyncshift/**` in .gitignore), or use `--runtime package`.',
	);
}

/** A copy, wherever it is. */
interface Place {
	readonly helper: RuntimeHelper;
	readonly style: VendorStyle;
	/** `.ts`, `.js`, `.mjs`, `.cjs` */
	readonly ending: string;
}

/** @throws {UserError} when both folders for the copy have another file of its name */
function findPlace(place: Place, directory: string, home: string, session: Session): string {
	const own = `${directory}/${place.style}`;
	const [first, second] = [directory, own].map((one) => `${one}/${place.helper}${place.ending}`);
	if (isThere(first!, place, session)) return first!;
	const isShared =
		(place.style !== 'typescript' && hasTypeScript(home, session)) || isTaken(first!, session);
	const target = isShared ? second! : first!;
	if (!isThere(target, place, session) && isTaken(target, session)) {
		throw new UserError(
			`${session.relative(target)} would stand beside another file of that name, and an import could mean either`,
			'Take another --runtime-dir, or `--runtime package`.',
		);
	}
	return target;
}

/**
 * Whether a place has such a copy already.
 *
 * @throws {UserError} when it has something else
 */
function isThere(target: string, { style }: Place, session: Session): boolean {
	const known = textAt(target, session);
	if (known === undefined) return false;
	if (!isCopiedHelper(known)) {
		throw new UserError(
			`${session.relative(target)} exists and is something else`,
			'Name another folder with --runtime-dir.',
		);
	}
	const isModule = /^export /m.test(known);
	return isModule === (style !== 'commonjs');
}

function textAt(target: string, { texts }: Session): string | undefined {
	return texts.get(target) ?? (existsSync(target) ? readFileSync(target, 'utf8') : undefined);
}

/** Whether the folder has a source file of the same name, whatever its ending. */
function isTaken(target: string, session: Session): boolean {
	const stem = target.slice(0, -extname(target).length);
	return (
		textAt(target, session) !== undefined ||
		['.ts', '.tsx', '.d.ts', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'].some((ending) =>
			session.texts.has(stem + ending),
		)
	);
}

function hasTypeScript(home: string, { texts }: Session): boolean {
	return [...texts.keys()].some(
		(file) => file.startsWith(`${home}/`) && !isJavaScript(file) && !file.includes('.d.'),
	);
}

/** What these stand on has types that older compilers cannot read. */
function requireTypeScript(helper: RuntimeHelper, file: string): void {
	const isPlain = helper === 'monitorBlocking' || helper === 'logSlowOperation';
	const { major = 5, minor } = versionOf('typescript', file) ?? {};
	if (isPlain || major >= 5) return;
	throw new UserError(
		`a copy of \`${helper}\` needs TypeScript 5, and here is ${major}${minor === undefined ? '' : `.${minor}`}`,
		'Use `--runtime package`, which is compiled already.',
	);
}

/** The folder of the package that a file belongs to. */
function homeOf(file: string, root: string): string {
	let home = dirname(file);
	while (home !== root && home.startsWith(root) && !existsSync(join(home, 'package.json')))
		home = dirname(home);
	return slash(home);
}

/** `src/asyncshift` of a package, or `asyncshift` where it has no `src`. */
function sourcesOf(home: string, { texts }: Session): string {
	const sources = `${home}/src`;
	const hasSources = [...texts.keys()].some((path) => path.startsWith(`${sources}/`));
	return `${hasSources ? sources : home}/asyncshift`;
}

function styleOf(tree: SyntaxTree, session: Session): VendorStyle {
	const { path: file, root } = tree;
	if (!isJavaScript(file) || importsTypeScript(tree, session)) return 'typescript';
	// How it is written is how it is run, or bundled, or compiled.
	const isModule = root.program.body.some(({ type }) => /^(?:Import|Export)/.test(type));
	return isModule || session.oracle.moduleFormat(file) === 'esm' ? 'esm' : 'commonjs';
}

/** Whether a JavaScript file has a TypeScript file imported, so that whatever runs it can do that. */
function importsTypeScript(tree: SyntaxTree, { texts }: Session): boolean {
	return importsOf(tree).some(({ source, isTypeOnly }) => {
		if (isTypeOnly || !/^\.\.?\//.test(source)) return false;
		const found = findImported(tree.path, source, texts);
		if (found === undefined || isJavaScript(found) || found.includes('.d.')) return false;
		const stem = found.slice(0, -extname(found).length);
		return !['.js', '.jsx', '.mjs', '.cjs'].some((ending) => texts.has(stem + ending));
	});
}

/** The ending says the module system where that of the importing file does. */
function endingOf(file: string, style: VendorStyle): string {
	if (style === 'typescript') return '.ts';
	const { ending = '.js' } = /(?<ending>\.[mc]js)$/.exec(file)?.groups ?? {};
	return ending;
}

/** In the style of the file's other imports, of the files around it, or of its module system. */
function specifierOf(file: string, target: string, session: Session): string {
	const path = slash(relative(dirname(file), target));
	const bare = path.replace(/\.[jt]s$/, '');
	const ending = bare === path ? '' : endingFor(file, target, session);
	return `${path.startsWith('.') ? '' : './'}${bare}${ending}`;
}

function endingFor(file: string, target: string, session: Session): string {
	const isEsm = session.oracle.moduleFormat(file) === 'esm';
	const written =
		endingsIn(file, session)[0] ??
		[...session.texts.keys()]
			.filter((other) => extname(other) === extname(file) && !other.includes('.d.'))
			.flatMap((other) => endingsIn(other, session))[0];
	if (written === undefined) return isEsm ? '.js' : '';
	if (written === '') return '';
	return written === '.ts' || written === '.tsx' ? extname(target) : '.js';
}

/** How the relative imports of a file end. */
function endingsIn(file: string, { treeOf }: Session): string[] {
	const tree = treeOf(file);
	if (tree === undefined) return [];
	return importsOf(tree)
		.filter(({ source }) => /^\.\.?\//.test(source))
		.map(({ source }) => /\.[cm]?[jt]sx?$/.exec(source)?.[0] ?? '');
}
