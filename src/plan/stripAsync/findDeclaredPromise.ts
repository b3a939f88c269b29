import type { Block } from '../facts.ts';
import type { Unit } from '../unit.ts';

/** `interface Store { get(): Promise<number> }`: a contract of the repository, which its implementations keep. */
export function findDeclaredPromise(unit: Unit): Block | undefined {
	const facts = [...unit.facts.values()];
	const contract = facts.find(
		({ isSignature, declaresPromise, member }) => isSignature && declaresPromise && member,
	);
	if (contract === undefined) return undefined;
	const { file, start, end, label } = contract;
	const implementing = facts.find(({ isSignature }) => !isSignature)!.label;
	const message = `\`${label}\` declares the promise that \`${implementing}\` returns`;
	return { code: 'promise-declared', message, at: { file, start, end } };
}
