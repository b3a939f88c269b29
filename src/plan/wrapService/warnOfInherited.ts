import type { Class, ClassMethod, ClassProperty, Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { nameOffsetOf, plainName } from '../functions/memberKey.ts';
import type { Proposal, Session, WarningDraft } from '../session.ts';
import { baseOf, type DeclaredClass, isClass } from './baseOf.ts';
import type { Service } from './findServices.ts';
import { nameOfClass } from './owners.ts';

const mostNamed = 5;

/** Says which methods services have from classes that nobody named, and which stay synchronous therefore. */
export function warnOfInherited(
	services: readonly Service[],
	{ units }: Proposal,
	session: Session,
): WarningDraft[] {
	const changed = new Set(units.flatMap((unit) => [...unit.facts.keys()]));
	return services.flatMap(({ file, node }): WarningDraft[] => {
		if (!isClass(node)) return [];
		const known = new Set(membersOf(node).map(({ place }) => place));
		return basesOf({ file, node }, session).flatMap((base): WarningDraft[] => {
			const inherited = membersOf(base.node).filter(({ place }) => !known.has(place));
			for (const { place } of inherited) known.add(place);
			const sync = inherited.filter(
				({ member, fn }) =>
					isPublicMethod(member) &&
					!changed.has(`${base.file}:${fn.start}`) &&
					session.oracle.asyncResult(base.file, nameOffsetOf(member.key)) === undefined,
			);
			if (sync.length === 0 || services.some((service) => service.node === base.node)) return [];
			const where = `${session.relative(base.file)}:${session.lineOf(base.file, base.node.start!)}`;
			const names = sync.slice(0, mostNamed).map(({ name }) => `\`${name}\``);
			const rest = sync.length > mostNamed ? ` and ${sync.length - mostNamed} more` : '';
			const message = `${nameFor(node)} inherits ${names.join(', ')}${rest} from ${nameFor(base.node)} (${where}), synchronous as before`;
			const { start, end } = node.superClass!;
			return [{ file, start: start!, end: end!, code: 'inherited-sync', message }];
		});
	});
}

function basesOf(service: DeclaredClass, session: Session): DeclaredClass[] {
	const bases: DeclaredClass[] = [];
	let base = baseOf(service, session);
	while (base !== undefined && bases.every(({ node }) => node !== base!.node)) {
		bases.push(base);
		base = baseOf(base, session);
	}
	return bases;
}

interface Member {
	readonly name: string;
	/** What a member of a subclass has in common with the one that it overrides. */
	readonly place: string;
	readonly member: ClassMethod | ClassProperty;
	readonly fn: Node;
}

function membersOf({ body }: Class): Member[] {
	return body.body.flatMap((member): Member[] => {
		if (member.type !== 'ClassMethod' && member.type !== 'ClassProperty') return [];
		const fn = member.type === 'ClassMethod' ? member : (member.value ?? undefined);
		const name = member.computed ? undefined : plainName(member.key);
		return name === undefined || !isFunction(fn)
			? []
			: [{ name, place: `${member.static === true} ${name}`, member, fn }];
	});
}

/** A public method, of which an async form could be made. */
function isPublicMethod(member: ClassMethod | ClassProperty): boolean {
	const isMethod = member.type === 'ClassProperty' || member.kind === 'method';
	const isGenerator = member.type === 'ClassMethod' && member.generator;
	return (
		isMethod &&
		!isGenerator &&
		(member.accessibility ?? 'public') === 'public' &&
		!plainName(member.key)!.startsWith('_')
	);
}

function nameFor(node: Class): string {
	const name = nameOfClass(node);
	return name === undefined ? 'the class' : `\`${name}\``;
}
