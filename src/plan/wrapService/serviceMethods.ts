import type { Exploration } from '../explore/explore.ts';
import type { FunctionFacts } from '../facts.ts';
import type { Unit } from '../unit.ts';
import type { Service } from './findServices.ts';

/** A public function of a service. */
export interface ServiceMethod {
	readonly unit: Unit;
	readonly service: Service;
	readonly name: string;
	/** It has a body there. */
	readonly facts: FunctionFacts;
}

/** The public functions of the services that still are synchronous. */
export function findServiceMethods(
	{ units }: Exploration,
	services: readonly Service[],
): ServiceMethod[] {
	return [...units].flatMap((unit) => {
		if (unit.seed?.mode !== 'own') return [];
		return [...unit.facts.values()].flatMap((facts): ServiceMethod[] => {
			const service = innermost(services.filter((candidate) => isWithin(facts, candidate)));
			const isSync =
				!facts.isAsync &&
				!facts.returnsPromise &&
				facts.givesAsyncIterator !== true &&
				!facts.isSignature;
			if (service === undefined || !isSync) return [];
			return [{ unit, service, facts, name: facts.label.split('.').at(-1)! }];
		});
	});
}

/** A class can be a service in a module that is one. */
function innermost([first, ...others]: readonly Service[]): Service | undefined {
	return others.reduce(
		(inner, other) => (other.node.start! > inner!.node.start! ? other : inner),
		first,
	);
}

function isWithin({ file, start, end }: FunctionFacts, { node, ...service }: Service): boolean {
	return file === service.file && start >= node.start! && end <= node.end!;
}
