import type { Decision, Plan } from '../../plan/plan.ts';
import { escapeMarkdown, inlineCode } from '../markdownText.ts';
import { plural } from '../plural.ts';

const mostRules = 10;

/** The rules that the changes go back to, each with how many there are and the longest way from it. */
export function describeWhy({ decisions }: Plan): string[] {
	if (decisions.length === 0) return [];
	const byId = new Map(decisions.map((decision) => [decision.id, decision]));
	const byRule = new Map<string, Decision[][]>();
	for (const decision of decisions) {
		const { rule, chain } = chainOf(decision, byId);
		const chains = byRule.get(rule);
		if (chains === undefined) byRule.set(rule, [chain]);
		else chains.push(chain);
	}
	const rules = [...byRule].sort(([, one], [, other]) => other.length - one.length);
	const more = rules.length - mostRules;
	return [
		'## Why',
		[
			...rules.slice(0, mostRules).flatMap(([rule, chains]) => describeRule(rule, chains)),
			...(more > 0 ? [`- … and ${plural(more, 'more rule')}`] : []),
		].join('\n'),
		'`asyncshift explain <file>:<line> --plan <plan>` tells the reason of any changed line.',
	];
}

function describeRule(rule: string, chains: readonly Decision[][]): string[] {
	const [longest] = [...chains].sort((one, other) => other.length - one.length);
	const line = `- ${inlineCode(rule)}: ${plural(chains.length, 'change')}`;
	if (longest === undefined || longest.length < 2) return [line];
	const steps = longest.map(
		({ title, file, line: at }) => `  1. ${escapeMarkdown(title)} (${inlineCode(`${file}:${at}`)})`,
	);
	return [`${line}. The longest way:`, ...steps];
}

/** From the rule to the decision. */
function chainOf(
	decision: Decision,
	byId: ReadonlyMap<number, Decision>,
): { readonly rule: string; readonly chain: Decision[] } {
	const chain = [decision];
	let { because } = decision;
	while ('decision' in because) {
		const cause = byId.get(because.decision);
		// A plan file is data from outside: a circle in it must not hang us.
		if (cause === undefined || chain.includes(cause)) return { rule: 'unknown', chain };
		chain.unshift(cause);
		because = cause.because;
	}
	return { rule: because.rule, chain };
}
