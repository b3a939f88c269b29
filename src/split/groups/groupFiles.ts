import type { Workspace } from '../../project/workspace.ts';
import type { PartRequest } from '../part.ts';
import type { NameGroup } from './nameGroups.ts';

/** The parts that the files of a workspace fall into. */
export function groupFiles({ files }: Pick<Workspace, 'files'>, nameOf: NameGroup): PartRequest[] {
	const names = new Map(files.map(({ path }) => [path, nameOf(path)]));
	return [...new Set(names.values())].sort().map((name) => ({
		name,
		contains: (path) => names.get(path) === name,
	}));
}
