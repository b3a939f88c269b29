import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { UserError } from '../../errors.ts';
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
import { isCopiedHelper } from './helperNames.ts';

/** A copy of a helper, as a file of the repository imports it. */
interface VendoredImport {
	/** `./asyncshift/monitorBlocking.js` */
	readonly source: string;
	/** The copy; undefined where it is there already. */
	readonly created: CreatedFile | undefined;
}

/**
 * Where a file finds a copy of a helper in its repository.
 *
 * @param folder relative to the root; by default `asyncshift` beside the sources of the file's package
 * @throws {UserError} when another file stands there.
 */
export function vendoredHelper(
	{ path: file }: SyntaxTree,
	helper: RuntimeHelper,
	folder: string | undefined,
	session: Session,
): VendoredImport {
	if (session.options.isolated)
		throw new UserError('--runtime vendor creates files, which only `asyncshift run` can');
	const { root } = session;
	const directory = folder === undefined ? defaultFolder(file, session) : join(root, folder);
	const inside = slash(relative(root, directory));
	if (inside === '' || inside.split('/').some((part) => part === '..' || part === 'node_modules'))
		throw new UserError(`--runtime-dir must be a folder inside of ${root}`);
	const { fileName, text, dependencies } = vendorRuntime(helper, styleOf(file, session));
	const target = slash(join(directory, fileName));
	const other = target.replace(/\.[jt]s$/, (ending) => (ending === '.ts' ? '.js' : '.ts'));
	if (session.texts.has(other)) {
		throw new UserError(
			`${session.relative(other)} would stand beside ${session.relative(target)}, and an import could mean either`,
			'Take another --runtime-dir, or `--runtime package`.',
		);
	}
	const known =
		session.texts.get(target) ?? (existsSync(target) ? readFileSync(target, 'utf8') : undefined);
	if (known !== undefined && !isCopiedHelper(known)) {
		throw new UserError(
			`${session.relative(target)} exists and is something else`,
			'Name another folder with --runtime-dir.',
		);
	}
	const path = session.relative(target);
	return {
		source: specifierOf(file, target, session),
		created: known === undefined ? { path, text, dependencies } : undefined,
	};
}

/** `src/asyncshift` of the package that the file belongs to, or `asyncshift` where it has no `src`. */
function defaultFolder(file: string, { root, texts }: Session): string {
	let home = dirname(file);
	while (home !== root && home.startsWith(root) && !existsSync(join(home, 'package.json')))
		home = dirname(home);
	const sources = slash(join(home, 'src'));
	const hasSources = [...texts.keys()].some((path) => path.startsWith(`${sources}/`));
	return join(hasSources ? sources : home, 'asyncshift');
}

function styleOf(file: string, { oracle }: Session): VendorStyle {
	if (!isJavaScript(file)) return 'typescript';
	return oracle.moduleFormat(file) === 'esm' ? 'esm' : 'commonjs';
}

/** In the style of the file's other imports, of the files around it, or of its module system. */
function specifierOf(file: string, target: string, session: Session): string {
	const path = slash(relative(dirname(file), target)).replace(/\.[jt]s$/, '');
	return `${path.startsWith('.') ? '' : './'}${path}${endingFor(file, target, session)}`;
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
