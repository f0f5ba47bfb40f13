import { describe, expect, it } from 'vitest';
import { Failure } from '../../ipc/failure';
import { faultOf } from './faults';

const withCause = (error: Error, cause: unknown): Error => Object.assign(error, { cause });

describe('faultOf', () => {
  it('finds a bad certificate however deep it lies', () => {
    expect(faultOf(new Error('net::ERR_CERT_AUTHORITY_INVALID'))).toBe('tls');
    const deep = Object.assign(new Error('x'), { code: 'CERT_HAS_EXPIRED' });
    expect(faultOf(withCause(new TypeError('fetch failed'), deep))).toBe('tls');
    expect(faultOf(withCause(new Failure('unreachable'), deep))).toBe('tls');
  });

  it('tells a time-out and an unreachable county apart', () => {
    expect(faultOf(new Error('net::ERR_CONNECTION_TIMED_OUT'))).toBe('timeout');
    expect(faultOf(Object.assign(new Error('x'), { name: 'TimeoutError' }))).toBe('timeout');
    expect(faultOf(new Error('net::ERR_INTERNET_DISCONNECTED'))).toBe('unreachable');
  });

  it('asks for a new sign-in where the password is the trouble', () => {
    expect(faultOf(new Failure('wrongPassword'))).toBe('signedOut');
    expect(faultOf(new Failure('notCouchDB'))).toBe('captivePortal');
  });
});
