import type { Node } from '@babel/types';
import type { Rule } from '../../rules/rule.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import type { SeedSources } from './findSeeds.ts';

/** Why a rule names nothing in a file of the repository. */
export function describeMissingExport(
	{ module, exportPath }: Pick<Rule, 'module' | 'exportPath'>,
	file: string,
	{ oracle, treeOf }: Pick<SeedSources, 'oracle' | 'treeOf'>,
): string {
	const owner = exportPath.slice(0, -1);
	const isEmpty =
		exportPath.at(-1) === '*' && (owner.length === 0 || oracle.ownExports(file, owner).length > 0);
	if (isEmpty)
		return owner.length === 0
			? `${module} exports no function`
			: `${owner.join('.')} of ${module} has no public method`;
	const [first = ''] = exportPath;
	const statements = treeOf(file)?.root.program.body ?? [];
	const isHidden =
		oracle.ownExports(file, [first]).length === 0 &&
		statements.some((statement) => declares(statement, first));
	if (!isHidden) return `${module} has no export ${exportPath.join('.')}`;
	return oracle.ownExports(file, ['default']).length > 0
		? `${module} does not export ${first}; ${module}#default is what it exports as a whole`
		: `${module} does not export ${first}, and rules name what other files can import`;
}

function declares(statement: Node, name: string): boolean {
	if (statement.type === 'VariableDeclaration')
		return statement.declarations.some(({ id }) => declaredNames(id).has(name));
	return (
		/^(?:Function|Class)Declaration$/.test(statement.type) &&
		'id' in statement &&
		statement.id?.type === 'Identifier' &&
		statement.id.name === name
	);
}
