import { receivers } from '../presets/receivers/index.ts';
import type { Fact, Fate, Receiver, SideBySide } from '../presets/receivers/receiver.ts';

const kinds = {
	callbacks: 'Callback of',
	types: 'Function of type',
	results: 'Callback that returns',
	members: 'Your member',
	decorators: 'Method with',
	immediate: 'Function that calls',
} as const satisfies Partial<Record<keyof Receiver, string>>;

const fates: Readonly<Record<Fate, string>> = {
	awaited: 'may be async',
	caught: 'may be async, warned: [`not-awaited`](refusals.md#not-awaited)',
	ignored: 'may be async, warned: [`unhandled-rejection`](refusals.md#unhandled-rejection)',
	overlapping:
		'may be async, warned: [`overlapping-runs`](refusals.md#overlapping-runs), [`unhandled-rejection`](refusals.md#unhandled-rejection)',
	ordered: 'refused: [`callback-returns-void`](refusals.md#callback-returns-void)',
	needed: 'refused: [`callback-sync`](refusals.md#callback-sync)',
	misread: 'refused: [`promise-misread`](refusals.md#promise-misread)',
	'cut-off': 'refused: [`callback-cut-off`](refusals.md#callback-cut-off)',
	uncaught:
		'refused: [`rejection-uncaught`](refusals.md#rejection-uncaught), unless it catches all of its errors',
};

/** What a call that runs callbacks does with their promises. */
const starting: Readonly<Partial<Record<Fate, string>>> = {
	awaited:
		'the callbacks that it runs may be async where its result is awaited, or nothing comes after it',
	ordered:
		'the callbacks that it runs may be async where nothing comes after it, outside of a `try`',
	misread: 'the callbacks that it runs are refused',
};

const kept =
	'the callbacks that it keeps may be async where whoever reads and calls it waits for the result, or hands it on';

const together =
	', refused where another one that is begun together uses the same: [`started-together`](refusals.md#started-together)';

/** What may happen to those that a library begins together. */
const besides: Readonly<Record<SideBySide['among'], string>> = {
	object: together,
	program: `${together}, and warned beside others: [\`runs-overlap\`](refusals.md#runs-overlap)`,
};

const immediate = 'refused: [`immediate-call`](refusals.md#immediate-call)';

const introduction = `# What libraries do with your functions

<!-- Written by \`npm run generate\` from presets/receivers/. -->

A function that becomes async gives its caller a promise. Where the caller is a library, its types often do not say what happens then: Express 4 and 5 have the same types, and only one of them handles a rejection. So these facts come first, by the package that declares the function which is called, as the compiler resolves it, and by the version that is installed.

For every other library the declared type of the parameter decides: it has to accept a promise. A parameter that returns \`void\` accepts one silently, but the library may rely on what the callback does before it returns, so it is refused ([\`callback-returns-void\`](refusals.md#callback-returns-void)). \`--void-callbacks=fix\` makes such callbacks async, with a warning; what is known to go on at once (\`emit\`, \`forEach\`) stays refused.

A listener of an event that the repository itself emits, by an \`emit\` with that event anywhere in it, is refused, whatever is known of its emitter: who emits may rely on what the listeners have done.

A method with a decorator of the repository itself is left alone when the decorator's type gives it hold of the method: a property descriptor, a function, or a result. One that a function of the repository returns counts as what it returns. Decorators of libraries that are not listed here are refused.`;

/** `docs/receivers.md`: every fact about a library, with its source. */
export function renderReceivers(): string {
	return [introduction, ...receivers.map(renderReceiver)].join('\n\n').concat('\n');
}

function renderReceiver(receiver: Receiver): string {
	const rows = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) =>
		(receiver[kind] ?? []).map((fact) => renderFact(kinds[kind], kind, fact)),
	);
	const sends = (receiver.sends ?? []).map(
		({ names, source }) =>
			`| Call of ${renderNames(names, '')} | calls no listeners here | <${source}> |`,
	);
	const opens = (receiver.opens ?? []).map(
		({ names, property, fate, source }) =>
			`| Method of an object that ${renderNames(names, '')} gets as \`${property}\` | ${fates[fate]} | <${source}> |`,
	);
	const starts = (receiver.starts ?? []).map((fact) => renderFact('Use of', 'starts', fact));
	return [
		`## ${receiver.package === 'typescript' ? 'Browsers and the language' : receiver.package}`,
		[
			'| What | What happens | Source |',
			'| --- | --- | --- |',
			...rows,
			...opens,
			...starts,
			...sends,
		].join('\n'),
	].join('\n\n');
}

function renderFact(title: string, kind: keyof typeof kinds | 'starts', fact: Fact): string {
	const { source } = fact;
	const fate = renderFate(kind, fact);
	const names = renderNames(fact.names, kind === 'decorators' ? '@' : '');
	const what = [`${title} ${names}`, ...conditionsOf(fact)].join('; ');
	const reason = fact.reason === undefined || fact.givesResult ? '' : `: ${fact.reason}`;
	return `| ${what} | ${fate}${reason} | <${source}> |`;
}

function renderFate(
	kind: keyof typeof kinds | 'starts',
	{ fate, startedBy, sideBySide, failures, combines, givesResult, isKept }: Fact,
): string {
	if (kind === 'starts') return isKept ? kept : starting[fate]!;
	if (startedBy !== undefined)
		return `by what runs it, see below${failures === undefined ? '' : renderFailures(failures)}`;
	const rest = sideBySide === undefined ? '' : besides[sideBySide.among];
	if (kind === 'immediate') return immediate;
	if (givesResult) return 'may be async where it stands in the call, which is awaited';
	return combines ? 'as those that it is given' : fates[fate] + rest;
}

function renderFailures({ by, getsOnly }: NonNullable<Fact['failures']>): string {
	const names = renderNames(
		by.flatMap((fact) => fact.names),
		'',
	);
	return getsOnly === 'errors'
		? `; refused where it may throw beside ${names}: [\`rejection-uncaught\`](refusals.md#rejection-uncaught)`
		: `; warned beside ${names}: [\`other-error\`](refusals.md#other-error)`;
}

/** `setTimeout`, and members by the types that have them: `on` or `once` of `Readable` or `Writable`. */
function renderNames(names: readonly string[], prefix: string): string {
	const membersOf = new Map<string, string[]>();
	for (const name of names) {
		const at = name.lastIndexOf('.');
		const owner = name.slice(0, Math.max(at, 0));
		membersOf.set(owner, [...(membersOf.get(owner) ?? []), name.slice(at + 1)]);
	}
	const ownersOf = new Map<string, string[]>();
	for (const [owner, members] of membersOf) {
		const list = members.map((member) => `\`${prefix}${member}\``).join(', ');
		ownersOf.set(list, [...(ownersOf.get(list) ?? []), owner]);
	}
	return [...ownersOf]
		.map(([members, owners]) =>
			owners.includes('')
				? members
				: `${members} of ${owners.map((owner) => (owner === '*' ? 'anything' : `\`${owner}\``)).join(', ')}`,
		)
		.join('; ');
}

function conditionsOf(fact: Fact): string[] {
	const quoted = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');
	const {
		from,
		until,
		beside,
		events,
		position,
		before,
		done,
		settled,
		answers,
		atOnce,
		orderedBy,
		passesOn,
		goesOnBy,
	} = fact;
	return [
		from === undefined ? [] : [`from version ${from}`],
		until === undefined ? [] : [`up to version ${until}`],
		beside === undefined ? [] : [`in projects with ${quoted(beside)}`],
		events === undefined ? [] : [`events ${quoted(events)}`],
		position === undefined ? [] : [position < 0 ? 'last argument' : `argument ${position + 1}`],
		before === undefined ? [] : [`no listener of ${quoted(before)} beside it`],
		done === undefined ? [] : [`no parameter ${done + 1}`],
		settled === undefined ? [] : [`parameter ${settled + 1} is not used later`],
		answers === undefined
			? []
			: [`gives what parameter ${answers.position + 1} answers by, where it does`],
		atOnce === undefined ? [] : [`uses ${quoted(atOnce)} first`],
		orderedBy === undefined ? [] : [`without the options ${quoted(orderedBy)}`],
		goesOnBy === undefined ? [] : [`goes on when ${quoted(goesOnBy)} is called`],
		passesOn === undefined ? [] : [`parameter ${passesOn + 1} is waited for in the whole file`],
	].flat();
}
