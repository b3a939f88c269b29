import type { Node } from '@babel/types';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { CallSite, FunctionId } from '../facts.ts';
import { functionId } from '../functions/functionId.ts';
import type { Session } from '../session.ts';
import type { Service } from './findServices.ts';

/** Where in a service a piece of code stands. */
export interface Home {
	readonly service: Service;
	/** The outermost function around it; undefined: a field, a static block, the top level of the module. */
	readonly function?: FunctionNode;
	readonly id?: FunctionId;
}

/** Tells which code belongs to a service, and to which of its functions. */
export class Homes {
	readonly #services: readonly Service[];
	readonly #session: Session;

	constructor(services: readonly Service[], session: Session) {
		this.#services = services;
		this.#session = session;
	}

	/** Where a use stands; undefined: in no service. */
	of({ file, name }: Pick<CallSite, 'file' | 'name'>): Home | undefined {
		const services = this.#services.filter((service) => service.file === file);
		if (services.length === 0) return undefined;
		const node = this.#session.treeOf(file)?.nameAt(name.start);
		return node && this.around(services, node);
	}

	/** The home of a node of a file that has services. */
	around(services: readonly Service[], node: Node): Home | undefined {
		let outermost: FunctionNode | undefined;
		let isExportedClass = false;
		for (let up: Node | undefined = node; up !== undefined; up = parentOf(up)) {
			if (isFunction(up)) outermost = up;
			const service = services.find((candidate) => candidate.node === up);
			if (service !== undefined && !(isExportedClass && up.type === 'Program')) {
				return outermost === undefined
					? { service }
					: { service, function: outermost, id: functionId(service.file, outermost) };
			}
			// What else a module offers calls its functions as everybody does.
			isExportedClass ||=
				/^Class(?:Declaration|Expression)$/.test(up.type) &&
				/^Export/.test(parentOf(up)?.type ?? '');
		}
		return undefined;
	}
}
