// Rows under headings, which become lists of labelled cells where there is little room.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/**
 * A heading, what stands below it, and of which class that is: the `title` of its row, a `number`, a
 * `tick`, or `wide` for what is left out where there is little room.
 * @template T
 * @typedef {[string, (row: T) => unknown, string?]} Column
 */

/**
 * @template T
 * @param {Column<T>[]} columns @param {T[]} rows @param {((row: T) => unknown) | null} [actions]
 */
export const table = (columns, rows, actions) => html`
  <div class="table"><table>
    <thead><tr>${columns.map(([label, , kind = '']) => html`<th class=${kind}>${kind === 'tick' ? html`<span class="hidden">${label}</span>` : label}</th>`)}
      ${actions ? html`<th><span class="hidden">Actions</span></th>` : nothing}</tr></thead>
    <tbody>${repeat(rows, (row, at) => /** @type {any} */ (row).id ?? at, (row) => html`<tr>
      ${columns.map(([label, cell, kind = '']) => html`
        <td class=${kind} data-label=${/title|tick/.test(kind) ? nothing : label}>${cell(row)}</td>`)}
      ${actions ? html`<td class="row-actions">${actions(row)}</td>` : nothing}</tr>`)}</tbody>
  </table></div>`;
