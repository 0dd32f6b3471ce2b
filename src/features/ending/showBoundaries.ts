import { boundariesPage } from '../../core/compose/boundaries.ts';
import { openUntitled } from '../../host/exits.ts';
import type { Services } from '../../host/services.ts';
import { LANGUAGE } from '../../host/ui/language.ts';

/** Opens the four boundaries and the contacts of the settings. Gives the page. */
export async function showBoundaries({ settings }: Services): Promise<string> {
	const page = boundariesPage(settings.get('contacts'), LANGUAGE);
	await openUntitled('boundaries', page);
	return page;
}
