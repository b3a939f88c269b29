import type { Project, Type } from 'typescript/unstable/sync';
import type { EntryPoints } from '../oracle.ts';
import { isThenable, resultsOf } from './types.ts';

/** Two members of one type that do the same: `parse` at once, `parseAsync` by a promise. */
export function findEntryPoints(project: Project, type: Type | undefined): EntryPoints | undefined {
	if (type === undefined) return undefined;
	const { checker } = project;
	const members = new Map(
		checker.getPropertiesOfType(type).map((member) => [member.name, member] as const),
	);
	const gives = (name: string): boolean => {
		const member = checker.getTypeOfSymbol(members.get(name)!);
		return (
			member !== undefined &&
			resultsOf(project, member).some((result) => isThenable(project, result))
		);
	};
	for (const name of members.keys()) {
		const plain = name.replace(/(?:Async|Sync)$/, '');
		if (plain === name || !members.has(plain)) continue;
		const [waits, other] = name.endsWith('Sync') ? [plain, name] : [name, plain];
		if (gives(waits) && !gives(other)) return { waits, other };
	}
	return undefined;
}
