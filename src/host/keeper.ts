import type { Keeper } from '../core/query/whose.ts';
import type { Services } from './services.ts';

/** Who keeps the notebook, as the settings say: the side, and the name where one is given. Where it is not, the notes tell it (`keeperOf`). */
export function keeperFrom({ settings }: Pick<Services, 'settings'>): Keeper {
	const name = settings.get('me').trim();
	return { role: settings.get('myRole'), ...name === '' ? {} : { name } };
}
