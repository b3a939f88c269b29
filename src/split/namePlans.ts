import type { Plan, SplitPart } from '../plan/plan.ts';
import type { PlannedPart } from './part.ts';

/** A plan that is to become a file. */
export interface NamedPlan {
	/** `01-core.json` */
	readonly fileName: string;
	readonly part: PlannedPart;
	readonly plan: Plan & { readonly split: SplitPart };
}

/** Gives the plans of a split migration their file names, and tells each which ones come before it. */
export function namePlans(parts: readonly PlannedPart[], by: SplitPart['by']): NamedPlan[] {
	const width = Math.max(2, String(parts.length).length);
	const names = parts.map(
		({ name }, i) => `${String(i + 1).padStart(width, '0')}-${slugOf(name) || 'root'}.json`,
	);
	return parts.map((part, i) => ({
		fileName: names[i]!,
		part,
		plan: {
			...part.plan,
			split: {
				by,
				name: part.name,
				part: i + 1,
				of: parts.length,
				after: part.isLast ? names.slice(0, i) : [],
				waiting: part.plan.split?.waiting ?? [],
			},
		},
	}));
}

/** A name that is fit for files and branches. */
export function slugOf(name: string): string {
	return name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
