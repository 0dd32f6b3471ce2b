import type { Report } from '../core/query/report.ts';
import { foldHandle, nameWords } from '../core/text/foldText.ts';

/**
 * The report with the homework of one side (`mentor`, `mentee`) or person only; a person is
 * found by any word of the name, also where the item says `mentor` and means them.
 */
export function ownedOnly(report: Report, owner: string): Report {
	const handle = foldHandle(owner);
	const roles = new Map(report.mentorships.map(({ key, mentor, mentee }) => [key, [...rolesOf('mentor', mentor, handle), ...rolesOf('mentee', mentee, handle)]]));
	const owned = report.homework.filter(({ owners, mentorship }) =>
		owners.some(own => own === handle || (roles.get(mentorship ?? '') ?? []).includes(own)));
	return { ...report, homework: owned };
}

function rolesOf(role: string, name: string | null, handle: string): string[] {
	return name !== null && nameWords(name).includes(handle) ? [role] : [];
}
