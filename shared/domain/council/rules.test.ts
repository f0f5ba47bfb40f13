import { expect, it } from 'vitest';
import { councilKinds } from './codes';
import { defaultRules } from './defaultRules';
import { newCouncil, newCouncilMember } from './factory';
import { decisionWord, supervisorConflicts } from './rules';

it('finds who supervises a body that he sits in', () => {
  const councils = [
    newCouncil('supervisory', {
      members: [
        newCouncilMember({ name: '王敏' }),
        newCouncilMember({ name: '李 强' }),
        newCouncilMember({ name: '赵长', memberId: 'm1' }),
        newCouncilMember({ name: '陈静', to: '2025-12' }),
      ],
    }),
    newCouncil('deliberative', {
      members: [newCouncilMember({ name: '李强' }), newCouncilMember({ name: '赵长', memberId: 'm2' })],
    }),
    newCouncil('residents', {
      members: [newCouncilMember({ name: '陈静' }), newCouncilMember({ name: '' })],
    }),
    newCouncil('party', { members: [newCouncilMember({ name: '王敏' })] }),
  ];
  expect(supervisorConflicts(councils)).toEqual(['李 强', '陈静']);
  expect(supervisorConflicts(councils, '2025-12-31')).toEqual(['李 强', '陈静']);
  expect(supervisorConflicts(councils, '2026-11-21')).toEqual(['李 强']);
});

it('calls decisions what the field calls them', () => {
  expect(['branchAssembly', 'representatives'].map(decisionWord)).toEqual(['决议', '决议']);
  expect(['deliberative', 'joint', 'party'].map(decisionWord)).toEqual(['议定事项', '议定事项', '议定事项']);
});

it('gives every kind a rule of its own to change', () => {
  for (const { code } of councilKinds) {
    const rules = defaultRules(code);
    rules.quorum.of[0] = 99;
    expect(defaultRules(code).quorum.of[0]).not.toBe(99);
  }
  expect(defaultRules('deliberative')).toEqual({
    quorum: { of: [2, 3], moreThan: false },
    majority: { of: [1, 2], moreThan: true, base: 'present' },
  });
  expect(defaultRules('branchAssembly').majority.base).toBe('expected');
});
