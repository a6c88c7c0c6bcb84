package org.clearinghouse.persistence;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** The United States. */
@Entity
@DiscriminatorValue("NATION")
public class NationEntity extends AreaEntity {}
