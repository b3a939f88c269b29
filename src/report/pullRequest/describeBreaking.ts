import type { Plan } from '../../plan/plan.ts';

/** What the packages give their users from now on, as lines for their changelogs. */
export function describeBreaking({ breaking }: Plan): string[] {
	if (breaking.length === 0) return [];
	const packages = [...new Set(breaking.map((change) => change.package))].sort();
	return [
		'## Breaking changes',
		'Lines for the changelogs:',
		...packages.map((name) =>
			[
				`### ${name}`,
				'',
				...new Set(
					breaking.filter((change) => change.package === name).map(({ changelog }) => changelog),
				),
			].join('\n'),
		),
	];
}
