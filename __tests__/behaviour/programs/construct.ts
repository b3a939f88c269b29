/** Types of the values that generated programs compute with. */
export const valueTypes = [
	'number',
	'string',
	'boolean',
	'numbers',
	'item',
	'maybe',
	'nothing',
	'unknown',
] as const;
export type ValueType = (typeof valueTypes)[number];

/** What a hole of a construct can be filled with. */
export type HoleType = ValueType | 'key' | 'block';

/** What a name in scope stands for; `function` takes a key and returns a number. */
export type NameType = ValueType | 'function';

/** A place in a construct's text, written `#0`, `#1`, … there. */
export interface Hole {
	readonly type: HoleType;
	/** Names (`$v` in the text) that are in scope there, beside those around the construct. */
	readonly names: Readonly<Record<string, NameType>>;
	/** What the hole is the inside of, when that is not what the construct stands in. */
	readonly inside?: Inside;
}

export type Inside =
	/** A loop that `continue` and `break` refer to. */
	| 'loop'
	/** A function of its own. */
	| {
			readonly function: 'arrow' | 'function' | 'async arrow';
			readonly returns?: ValueType | undefined;
	  };

/** One thing that a program can say. */
export interface Construct {
	readonly name: string;
	/** The text, with `#0` for holes, `$v` for names of its own and `@helper` for helpers. */
	readonly text: string;
	readonly holes: readonly Hole[];
	/** How often, compared to the others of its type. */
	readonly weight: number;
	/** Names that the statements after it can use. */
	readonly declares: Readonly<Record<string, NameType>>;
	/** Stands for itself only there; elsewhere its simplest relative is written. */
	readonly only?: 'in async' | 'in loop' | 'in generator';
}

type Details = Partial<Pick<Construct, 'weight' | 'declares' | 'only'>>;

export function construct(
	name: string,
	text: string,
	holes: readonly Hole[] = [],
	{ weight = 2, declares = {}, ...rest }: Details = {},
): Construct {
	return { name, text, holes, weight, declares, ...rest };
}

export function hole(type: HoleType, names: Hole['names'] = {}, inside?: Inside): Hole {
	return { type, names, ...(inside !== undefined && { inside }) };
}

/** The inside of an arrow function with that result, or with none. */
export function arrow(returns?: ValueType): Inside {
	return { function: 'arrow', returns };
}
