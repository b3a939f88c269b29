import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path/posix';
import { UserError } from '../../errors.ts';
import type { SplitPart } from '../../plan/plan.ts';
import { readManifests } from '../../project/manifests.ts';
import type { Workspace } from '../../project/workspace.ts';
import { ownersOf } from './ownersOf.ts';

/** Tells the group of a file by its path relative to the root. */
export type NameGroup = (path: string) => string;

/** Where GitHub and GitLab look for the file, in their order. */
const places = ['.github/CODEOWNERS', '.gitlab/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/**
 * How files are put together.
 *
 * @param depth how many folders deep, for `directory`
 * @throws {UserError} when there is no CODEOWNERS file.
 */
export function nameGroups(
	by: SplitPart['by'],
	{ root, files }: Pick<Workspace, 'root' | 'files'>,
	depth: number,
): NameGroup {
	if (by === 'directory') return directoryOf(depth);
	if (by === 'codeowners') return ownersIn(root);
	return packageIn(
		root,
		files.map(({ absolutePath }) => absolutePath),
	);
}

/** The first folders of the path; `.` for what is in the root itself. */
function directoryOf(depth: number): NameGroup {
	return (path) => path.split('/').slice(0, -1).slice(0, depth).join('/') || '.';
}

function ownersIn(root: string): NameGroup {
	const place = places.find((path) => existsSync(join(root, path)));
	if (place === undefined) {
		throw new UserError(
			`--split-by codeowners: there is no CODEOWNERS file in ${root}`,
			`It would be one of ${places.join(', ')}; --split-by package and directory need none.`,
		);
	}
	const find = ownersOf(readFileSync(join(root, place), 'utf8'));
	return (path) => find(path).join(' ') || 'without owner';
}

/** The nearest package.json with a name; packages that share one are told apart by their folders. */
function packageIn(root: string, files: readonly string[]): NameGroup {
	const named = readManifests(root, files).flatMap(({ directory, content: { name } }) =>
		typeof name === 'string' && name !== '' ? [{ folder: relative(root, directory), name }] : [],
	);
	const nearestFirst = named.sort((one, other) => other.folder.length - one.folder.length);
	const labelOf = ({ folder, name }: { folder: string; name: string }): string =>
		named.filter((other) => other.name === name).length > 1 ? `${name} (${folder || '.'})` : name;
	return (path) => {
		const found = nearestFirst.find(({ folder }) => folder === '' || path.startsWith(`${folder}/`));
		return found === undefined ? 'without package' : labelOf(found);
	};
}
