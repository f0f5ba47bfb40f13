import type { CountyKeeper } from '../../county/keeper';
import type { Handlers } from '../answer';

type CountyHandlers = Pick<Handlers, 'county:status' | 'county:signIn' | 'county:setUrl' | 'county:signOut'>;

export const countyHandlers = <Body>(keeper: CountyKeeper<Body>): CountyHandlers => ({
  'county:status': () => keeper.status(),
  'county:signIn': (input) => keeper.signIn(input),
  'county:setUrl': async (url) => {
    await keeper.setUrl(url);
    return undefined;
  },
  'county:signOut': async () => {
    await keeper.signOut();
    return undefined;
  },
});
